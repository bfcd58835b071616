<?php
/**
 * Plugin Name:       Off the Wire
 * Description:       A news strip of your newest posts, or of any feed: by shortcode or block. It also lets other sites show your feed, with pictures.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       off-the-wire
 *
 * @package OffTheWire
 */

defined( 'ABSPATH' ) || exit;

/** The version of the plugin, and of the folder of scripts in it. */
const OFF_THE_WIRE_VERSION = '0.1.0';

/** Seconds for which browsers and caches need not ask for a feed again. */
const OFF_THE_WIRE_MAX_AGE = 60;

/** Most links in a strip before its feed is there, and without JavaScript. */
const OFF_THE_WIRE_MAX_LINKS = 10;

/** The feeds that get headers. Feeds of other plugins may be private, so they get none; "json" is the JSON Feed plugin's. */
const OFF_THE_WIRE_FEEDS = array( 'feed', 'rdf', 'rss', 'rss2', 'atom', 'json' );

/**
 * The attributes that authors may set, besides "feed": a list of values, the pattern of a value, "text" or "flag".
 *
 * Patterns end in \z: a $ would let a line break through.
 */
const OFF_THE_WIRE_NEWS_TICKER = array(
	'label'            => 'text',
	'mode'             => array( 'scroll', 'step', 'fade', 'list' ),
	'direction'        => array( 'start', 'end', 'up', 'down' ),
	'speed'            => '/^\d{1,4}(wpm)?\z/',
	'interval'         => '/^\d{1,4}\z/',
	'max-items'        => '/^\d{1,4}\z/',
	'max-each'         => '/^\d{1,4}\z/',
	'max-age'          => '/^\d{1,5}(min|h|d)\z/',
	'include'          => 'text',
	'exclude'          => 'text',
	'order'            => array( 'newest', 'feed' ),
	'refresh'          => '/^\d{1,5}\z/',
	'wire'             => array( 'collapse', 'label', 'off' ),
	'for'              => '/^[A-Za-z][\w-]*\z/',
	'target'           => array( '_self', '_blank' ),
	'announce'         => array( 'off', 'urgent', 'all' ),
	'sources'          => 'text',
	'times'            => 'flag',
	'images'           => 'flag',
	'summaries'        => 'flag',
	'dismissible'      => 'flag',
	'without-autoplay' => 'flag',
	'without-controls' => 'flag',
	'without-drag'     => 'flag',
	'without-cache'    => 'flag',
);

const OFF_THE_WIRE_ARTICLE_VIEW = array(
	'id'            => '/^[A-Za-z][\w-]*\z/',
	'heading-level' => '/^[1-6]\z/',
	'hash'          => '/^[A-Za-z][\w-]*\z/',
	'refresh'       => '/^\d{1,5}\z/',
	'wire'          => array( 'collapse', 'label', 'off' ),
	'breadcrumb'    => 'flag',
	'without-cache' => 'flag',
);

const OFF_THE_WIRE_FONT_SIZE = array(
	'for'             => '/^[A-Za-z][\w-]*( [A-Za-z][\w-]*)*\z/',
	'label'           => 'text',
	'variant'         => array( 'buttons', 'choices' ),
	'without-storage' => 'flag',
);

add_action( 'init', 'off_the_wire_init' );
add_action( 'wp_enqueue_scripts', 'off_the_wire_enqueue_early' );
add_filter( 'wp_headers', 'off_the_wire_headers', 10, 2 );
add_action( 'rss2_item', 'off_the_wire_picture' );
add_action( 'atom_entry', 'off_the_wire_picture' );

/** Registers the shortcodes, and the block, which shares the function of the first. */
function off_the_wire_init() {
	add_shortcode( 'news_ticker', 'off_the_wire_news_ticker' );
	add_shortcode( 'article_view', 'off_the_wire_article_view' );
	add_shortcode( 'font_size', 'off_the_wire_font_size' );

	// phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion -- The folder bears the version.
	wp_register_style( 'off-the-wire', off_the_wire_url( 'themes/before-script.css' ), array(), null );
	// Themes that space blocks by a rule of their own keep it.
	wp_add_inline_style( 'off-the-wire', ':where(.off-the-wire,.wp-block-off-the-wire-news-ticker){margin-block:1.5em}' );

	wp_register_script(
		'off-the-wire-block',
		plugins_url( 'block.js', __FILE__ ),
		array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-i18n', 'wp-server-side-render' ),
		OFF_THE_WIRE_VERSION,
		true
	);
	wp_set_script_translations( 'off-the-wire-block', 'off-the-wire' );

	register_block_type(
		'off-the-wire/news-ticker',
		array(
			'api_version'           => 3,
			'title'                 => __( 'News ticker', 'off-the-wire' ),
			'description'           => __( 'Runs the headlines of your site or of a feed past. Readers can pause it.', 'off-the-wire' ),
			'category'              => 'widgets',
			'icon'                  => 'megaphone',
			'keywords'              => array( __( 'news', 'off-the-wire' ), __( 'headlines', 'off-the-wire' ), __( 'feed', 'off-the-wire' ) ),
			'supports'              => array(
				'align' => array( 'wide', 'full' ),
				'html'  => false,
			),
			'attributes'            => array(
				'feed'   => array( 'type' => 'string' ),
				'label'  => array( 'type' => 'string' ),
				'mode'   => array(
					'type' => 'string',
					'enum' => OFF_THE_WIRE_NEWS_TICKER['mode'],
				),
				'times'  => array( 'type' => 'boolean' ),
				'images' => array( 'type' => 'boolean' ),
			),
			'editor_script_handles' => array( 'off-the-wire-block' ),
			'render_callback'       => 'off_the_wire_block',
		)
	);
}

/**
 * The block.
 *
 * @param array $attributes Attributes of the block.
 * @return string HTML.
 */
function off_the_wire_block( $attributes ) {
	return off_the_wire_box( off_the_wire_strip( $attributes ), get_block_wrapper_attributes() );
}

/**
 * The shortcode [news_ticker].
 *
 * @param array|string $given Attributes of the shortcode; empty text where there are none.
 * @return string HTML.
 */
function off_the_wire_news_ticker( $given ) {
	return off_the_wire_box( off_the_wire_strip( $given ) );
}

/**
 * The strip of the block and of the shortcode.
 *
 * @param array|string $given Attributes; empty text where there are none.
 * @return string HTML.
 */
function off_the_wire_strip( $given ) {
	$feeds = off_the_wire_feeds( $given );
	// The name of the feed would come with it, and push the headlines aside.
	$given = array_merge( $feeds ? array() : array( 'label' => get_bloginfo( 'name' ) ), (array) $given );
	// The site's own posts would stand for the feed of another site only until it is there.
	$links = $feeds ? '' : off_the_wire_links();
	return off_the_wire_element( 'news-ticker', OFF_THE_WIRE_NEWS_TICKER, $given, off_the_wire_src( $feeds ), $links );
}

/**
 * The shortcode [article_view].
 *
 * @param array|string $given Attributes of the shortcode; empty text where there are none.
 * @return string HTML.
 */
function off_the_wire_article_view( $given ) {
	$src = off_the_wire_src( off_the_wire_feeds( $given ) );
	return off_the_wire_box( off_the_wire_element( 'article-view', OFF_THE_WIRE_ARTICLE_VIEW, $given, $src ) );
}

/**
 * The shortcode [font_size].
 *
 * @param array|string $given Attributes of the shortcode; empty text where there are none.
 * @return string HTML.
 */
function off_the_wire_font_size( $given ) {
	return off_the_wire_element( 'font-size-adjuster', OFF_THE_WIRE_FONT_SIZE, $given );
}

/**
 * A box that themes align, which an element is not before its script is there.
 *
 * @param string $html       Safe HTML.
 * @param string $attributes Attributes of the box as safe HTML.
 * @return string HTML; nothing around nothing.
 */
function off_the_wire_box( $html, $attributes = 'class="off-the-wire"' ) {
	return '' === $html ? '' : "<div $attributes>$html</div>";
}

/**
 * One element, and its script on this page.
 *
 * @param string       $tag     Name of the element.
 * @param array        $rules   What its attributes may be.
 * @param array|string $given   What the author has written; all of it is untrusted.
 * @param string       $src     Its attribute src as safe HTML, or nothing.
 * @param string       $content Its content as safe HTML.
 * @return string HTML; nothing in feeds, where no script runs.
 */
function off_the_wire_element( $tag, $rules, $given, $src = '', $content = '' ) {
	if ( is_feed() ) {
		return '';
	}
	off_the_wire_enqueue();
	return "<$tag$src" . off_the_wire_attributes( $rules, $given ) . ">$content</$tag>";
}

/**
 * The attributes that keep to the rules. Others are left out, so that the element takes its defaults.
 *
 * @param array        $rules What attributes may be.
 * @param array|string $given What the author has written.
 * @return string HTML, with a space before each attribute.
 */
function off_the_wire_attributes( $rules, $given ) {
	$html = '';
	foreach ( (array) $given as $name => $value ) {
		// A bare word such as [news_ticker times] has a number for its name.
		if ( is_int( $name ) ) {
			$name  = $value;
			$value = true;
		}
		$rule = is_string( $name ) && isset( $rules[ $name ] ) ? $rules[ $name ] : null;
		if ( null === $rule || ! is_scalar( $value ) ) {
			continue;
		}
		$text = true === $value ? '' : (string) $value;
		if ( 'flag' === $rule ) {
			$is_valid = true === $value || filter_var( $text, FILTER_VALIDATE_BOOLEAN );
			$text     = '';
		} elseif ( 'text' === $rule ) {
			$is_valid = false !== $value;
		} else {
			$is_valid = is_array( $rule ) ? in_array( $text, $rule, true ) : 1 === preg_match( $rule, $text );
		}
		if ( $is_valid ) {
			$html .= '' === $text ? " $name" : sprintf( ' %s="%s"', $name, esc_attr( $text ) );
		}
	}
	return $html;
}

/**
 * The addresses in the attribute "feed". Only http and https are addresses of feeds.
 *
 * @param array|string $given What the author has written.
 * @return string[] Addresses as safe HTML; none where the site's own feed is meant.
 */
function off_the_wire_feeds( $given ) {
	$text = is_array( $given ) && isset( $given['feed'] ) && is_string( $given['feed'] ) ? $given['feed'] : '';
	$urls = array();
	foreach ( preg_split( '/\s+/', $text, -1, PREG_SPLIT_NO_EMPTY ) as $url ) {
		$urls[] = esc_url( $url, array( 'http', 'https' ) );
	}
	return array_filter( $urls );
}

/**
 * The attribute src.
 *
 * @param string[] $feeds Addresses as safe HTML; none for the site's own feed.
 * @return string HTML, with a space before it.
 */
function off_the_wire_src( $feeds ) {
	$own = esc_url( get_feed_link( 'rss2' ) );
	return ' src="' . ( $feeds ? implode( ' ', $feeds ) : $own ) . '"';
}

/**
 * The newest posts as links: the first headlines, and the only ones without JavaScript.
 *
 * @return string HTML.
 */
function off_the_wire_links() {
	$html = '';
	// The same posts as in the feed, so that none is put between them when it comes.
	$posts = get_posts( array( 'numberposts' => OFF_THE_WIRE_MAX_LINKS ) );
	foreach ( $posts as $post ) {
		$html .= sprintf(
			'<li><a href="%s">%s</a> <time datetime="%s">%s</time></li>',
			esc_url( get_permalink( $post ) ),
			esc_html( wp_strip_all_tags( get_the_title( $post ) ) ),
			esc_attr( get_post_time( DATE_W3C, true, $post ) ),
			esc_html( get_the_date( '', $post ) )
		);
	}
	return '' === $html ? '' : "<ul>$html</ul>";
}

/** Loads the style sheet in the head where the post has a strip: it keeps the place of the strip until its script is there. */
function off_the_wire_enqueue_early() {
	$post = is_singular() ? get_post() : null;
	if ( $post && ( has_shortcode( $post->post_content, 'news_ticker' ) || has_block( 'off-the-wire/news-ticker', $post ) ) ) {
		off_the_wire_enqueue();
	}
}

/**
 * The address of a file for pages.
 *
 * @param string $path Path of the file in the folder of scripts.
 * @return string URL.
 */
function off_the_wire_url( $path ) {
	return plugins_url( 'off-the-wire-' . OFF_THE_WIRE_VERSION . '/' . $path, __FILE__ );
}

/**
 * Loads the script and the style sheet on this page. The address of the script bears no query: its parts import it
 * by its plain name, and a browser takes another address for another module. So its folder bears the version.
 */
function off_the_wire_enqueue() {
	$src = off_the_wire_url( 'off-the-wire.js' );
	wp_enqueue_style( 'off-the-wire' );
	if ( function_exists( 'wp_enqueue_script_module' ) ) {
		wp_enqueue_script_module( 'off-the-wire', $src, array(), null );
		return;
	}
	// WordPress before 6.5 knows no modules.
	add_filter( 'script_loader_tag', 'off_the_wire_module_tag', 10, 3 );
	// phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion -- The folder bears the version.
	wp_enqueue_script( 'off-the-wire', $src, array(), null, true );
}

/**
 * Writes the script tag of a module.
 *
 * @param string $tag    The tag that WordPress wrote.
 * @param string $handle Name of the script.
 * @param string $src    Its address.
 * @return string HTML.
 */
function off_the_wire_module_tag( $tag, $handle, $src ) {
	if ( 'off-the-wire' !== $handle ) {
		return $tag;
	}
	return wp_get_script_tag(
		array(
			'type' => 'module',
			'src'  => $src,
			'id'   => 'off-the-wire-js',
		)
	);
}

/**
 * Lets pages of other sites read the feeds of this site, and browsers keep them for a minute. The ETag and the
 * Last-Modified of WordPress stay.
 *
 * @param array $headers Headers by name.
 * @param WP    $wp      The request.
 * @return array Headers by name.
 */
function off_the_wire_headers( $headers, $wp ) {
	$feed = isset( $wp->query_vars['feed'] ) ? $wp->query_vars['feed'] : '';
	if ( ! in_array( $feed, OFF_THE_WIRE_FEEDS, true ) || is_404() ) {
		return $headers;
	}
	// What only this visitor may read must not get into caches, nor to other sites.
	if ( is_user_logged_in() || isset( $_COOKIE[ 'wp-postpass_' . COOKIEHASH ] ) ) {
		return $headers;
	}
	/**
	 * Filters whether other sites may show the feeds of this one. Sites that only a company's network reaches say no.
	 *
	 * @param bool $is_shared Whether they may. Default true.
	 */
	if ( apply_filters( 'off_the_wire_share_feeds', true ) ) {
		$headers['Access-Control-Allow-Origin'] = '*';
		$headers['Cache-Control']               = 'public, max-age=' . OFF_THE_WIRE_MAX_AGE;
	}
	return $headers;
}

/**
 * Prints the featured image of a post into its entry of a feed, as Media RSS. The prefix is declared here and not at
 * the top of the feed: where two plugins declare it there, the feed is no longer XML.
 */
function off_the_wire_picture() {
	$id    = get_post_thumbnail_id();
	$image = $id && ! post_password_required() ? wp_get_attachment_image_src( $id, 'large' ) : false;
	if ( ! $image || ! $image[0] ) {
		return;
	}
	list( $url, $width, $height ) = $image;
	printf( "\t\t" . '<media:content xmlns:media="http://search.yahoo.com/mrss/" url="%s" medium="image"', esc_url( $url ) );
	if ( $width && $height ) {
		printf( ' width="%d" height="%d"', (int) $width, (int) $height );
	}
	echo '>';
	$words = array(
		'title'       => get_post_meta( $id, '_wp_attachment_image_alt', true ),
		'description' => wp_get_attachment_caption( $id ),
	);
	foreach ( $words as $name => $text ) {
		$text = is_string( $text ) ? trim( wp_strip_all_tags( $text ) ) : '';
		if ( '' !== $text ) {
			printf( '<media:%1$s type="plain">%2$s</media:%1$s>', esc_html( $name ), esc_xml( $text ) );
		}
	}
	echo "</media:content>\n";
}
