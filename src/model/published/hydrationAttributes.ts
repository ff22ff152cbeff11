/** Attributes by which a drawn page, its head script and the app understand each other. */

/** Of the element that holds a picture drawn by the build; its value is the picture's name. */
export const PICTURE_ATTRIBUTE = 'data-drawing-of';

/** Of a link that stands for a figure's button while no script runs. */
export const FIGURE_LINK_ATTRIBUTE = 'data-drawn-figure';

/** Of the button that was pressed last before the app was there to answer. */
export const PRESSED_ATTRIBUTE = 'data-pressed';
