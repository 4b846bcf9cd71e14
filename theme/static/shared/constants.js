// Made by make generated from the constants of Python. Changes belong there.

export const LIMIT_MINUTES = 30;
export const NO_WAY = 255;
export const NO_WAY_MINUTES = 120;
export const NO_WAY_WORDS = "no way";
