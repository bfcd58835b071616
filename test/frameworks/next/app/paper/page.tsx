import 'off-the-wire/themes/paper.css';

export { Headlines as default } from '../Headlines';
