import './theme.css'
import { mount } from 'svelte'
import App from './App.svelte'
import { load } from './state/load.ts'

mount(App, { target: document.getElementById('app')! })
void load()
