import 'off-the-wire/themes/broadcast.css';

export { Headlines as default } from './Headlines';
