/*
 * Journeys in one newsroom, one after the other: its start, with the pictures of the sample
 * community, takes longer than any of them.
 */
import './newsroom/online.ts';
import './newsroom/preview.ts';
import './newsroom/newcomer.ts';
