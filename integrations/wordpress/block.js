/**
 * The block's editing side, in plain JavaScript without a build. off-the-wire.php owns its title and its attributes,
 * and renders it, in the editor too.
 */
(({ blockEditor, blocks, components, element, i18n, serverSideRender: ServerSideRender }) => {
  const { createElement: el } = element;
  const { __ } = i18n;
  const NAME = 'off-the-wire/news-ticker';

  const modeNames = {
    scroll: __('Runs past', 'off-the-wire'),
    step: __('One by one', 'off-the-wire'),
    fade: __('One by one, fading', 'off-the-wire'),
    list: __('A list', 'off-the-wire'),
  };

  function Edit({ attributes, setAttributes }) {
    const { attributes: schema } = blocks.getBlockType(NAME);
    // An empty field means the default.
    const field = (name) => ({
      value: attributes[name] ?? '',
      onChange: (value) => setAttributes({ [name]: value || undefined }),
    });
    const toggle = (name) => ({
      checked: Boolean(attributes[name]),
      onChange: (value) => setAttributes({ [name]: value || undefined }),
    });
    return el(
      'div',
      blockEditor.useBlockProps(),
      el(
        blockEditor.InspectorControls,
        null,
        el(
          components.PanelBody,
          { title: __('Headlines', 'off-the-wire') },
          el(components.TextControl, {
            label: __('Feed', 'off-the-wire'),
            help: __(
              'Empty: the newest posts of this site. The feed of another site must send Access-Control-Allow-Origin.',
              'off-the-wire',
            ),
            type: 'url',
            ...field('feed'),
          }),
          el(components.TextControl, {
            label: __('Name of the strip', 'off-the-wire'),
            help: __('Empty: the title of the feed.', 'off-the-wire'),
            ...field('label'),
          }),
          el(components.SelectControl, {
            label: __('Motion', 'off-the-wire'),
            options: [
              { value: '', label: __('Default', 'off-the-wire') },
              ...schema.mode.enum.map((value) => ({ value, label: modeNames[value] ?? value })),
            ],
            ...field('mode'),
          }),
          el(components.ToggleControl, {
            label: __('Show the age of each headline', 'off-the-wire'),
            ...toggle('times'),
          }),
          el(components.ToggleControl, {
            label: __('Show pictures', 'off-the-wire'),
            ...toggle('images'),
          }),
        ),
      ),
      // The links of the preview would lead out of the editor.
      el(components.Disabled, null, el(ServerSideRender, { block: NAME, attributes })),
    );
  }

  blocks.registerBlockType(NAME, { edit: Edit, save: () => null });
})(globalThis.wp);
