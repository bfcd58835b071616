import { mount } from 'svelte';
import News from './News.svelte';

const target = document.getElementById('app');
if (target) mount(News, { target });
