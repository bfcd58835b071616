import { render } from 'preact';
import { News } from './News.js';

const root = document.getElementById('app');
if (root) render(<News />, root);
