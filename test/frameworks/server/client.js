import 'off-the-wire/define';
