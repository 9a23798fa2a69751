/** Where the description of a field holds the title of its group in the form. */
export const GROUP_TITLE = 'groupTitle';
