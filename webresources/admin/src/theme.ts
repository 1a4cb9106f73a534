import { createTheme, type MantineColorsTuple } from '@mantine/core';

const pine: MantineColorsTuple = [
  '#eef6f3',
  '#dcebe5',
  '#b5d6ca',
  '#8bc0ad',
  '#68ad95',
  '#459479',
  '#2f7d64',
  '#256b55',
  '#1c5a47',
  '#134a39',
];

const danger: MantineColorsTuple = [
  '#fdf1f0',
  '#fadfdd',
  '#f1bcb8',
  '#e6958f',
  '#d9716a',
  '#c94f47',
  '#b83a32',
  '#9f2820',
  '#84201a',
  '#661813',
];

const caution: MantineColorsTuple = [
  '#fff8e6',
  '#fdedc4',
  '#f7da8f',
  '#eec35a',
  '#d9a52f',
  '#b98516',
  '#966a0c',
  '#775307',
  '#614305',
  '#4a3303',
];

/** Colours and sizes; every pair of ground and text that is used has a contrast of at least 4.5 : 1. */
export const theme = createTheme({
  colors: { pine, danger, caution },
  primaryColor: 'pine',
  primaryShade: 7,
  defaultRadius: 'sm',
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  headings: {
    fontWeight: '600',
    sizes: { h1: { fontSize: '1.5rem' }, h2: { fontSize: '1.15rem' }, h3: { fontSize: '1rem' } },
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
});
