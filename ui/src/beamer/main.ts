import { mount } from 'svelte';
import '../styles/tokens.css';
import '../styles/fonts.css';
import '../styles/base.css';
import Beamer from './Beamer.svelte';

const target = document.getElementById('beamer');
if (!target) throw new Error('beamer.html has no #beamer');
mount(Beamer, { target });
