// Made by make generated from the constants of Python. Changes belong there.

export const YES = "y";
export const PARTLY = "p";
export const UNKNOWN = "u";
export const NO = "n";
export const RUNNING = ".cu";
export const PAUSED = "p";
export const PLANNED = "n";
export const CLOSED = "x";
export const UNCONFIRMED = "u";
export const ANY_GENDER = ".";
export const GENDER_NOT_KNOWN = "u";
export const WOMEN = "w";
export const WOMEN_AND_NON_BINARY = "b";
/** @type {Record<string, string>} */
export const LIVES = {"lgbtq": "A", "carer": "B", "veteran": "C", "student": "D", "new_parent": "E", "refugee": "F", "homeless": "G", "autistic": "H", "deaf": "I", "long_term_condition": "J", "learning_disability": "K", "bereaved": "L", "leaving_hospital": "M", "not_in_work": "N", "sanctioned": "O", "bad_experience_of_services": "P"};
export const TRAVEL_FORMS = "iwo";
export const AT_HOME = "at-home";
export const HOME_VISIT = "home-visit";
/** @type {Record<string, string>} */
export const FORM_WORDS = {"i": "in person", "h": "they come to your home", "w": "outdoors, walking", "o": "they meet you where you are", "p": "by phone", "t": "by text message", "a": "by WhatsApp", "c": "by typing on a website", "e": "by e-mail", "v": "by video call", "l": "by post", "g": "an online group", "s": "things to read or do by yourself"};
/** @type {Record<string, string>} */
export const COST_WORDS = {"f": "Free", "d": "Free", "y": "Pay what you can", "p": "There is a price", "m": "The price depends on your money", "u": ""};
/** @type {Record<string, string>} */
export const STATUS_WORDS = {".": "", "c": "Closing soon.", "u": "We are not sure it still runs. Ask before you go.", "p": "Paused for now.", "n": "Not started yet.", "x": "Closed."};
/** @type {Record<string, string>} */
export const CONTACT_WORDS = {"r": "Ring", "t": "Text", "a": "WhatsApp", "e": "E-mail", "c": "Type on their website", "w": "Website", "l": "Write to"};
