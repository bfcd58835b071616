import 'off-the-wire/themes/terminal.css';

export { Headlines as default } from '../Headlines';
