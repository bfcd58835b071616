/// <reference types="off-the-wire/vue" />
