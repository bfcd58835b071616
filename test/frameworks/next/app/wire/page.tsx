import 'off-the-wire/themes/wire.css';

export { Headlines as default } from '../Headlines';
