import { isServer } from 'lit';

/** Whether this code runs on a server. Lit types its own `isServer` as the constant `false`. */
export const isOnServer: boolean = isServer;
