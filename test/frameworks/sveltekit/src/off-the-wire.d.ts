/// <reference types="off-the-wire/svelte" />
