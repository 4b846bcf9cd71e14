// Made by make generated from the constants of Python. Changes belong there.

export const LIMIT_MINUTES = 30;
export const NO_WAY = 255;
export const NO_WAY_WORDS = "no way";
export const NOT_CHECKED = 254;
export const NOT_CHECKED_WORDS = "not checked here";
