export { NEWEST_RECORDED, piecesOf, SEARCH_SHAPES, soughtFor, type Sought } from './queries/search.js';
