<?php
/**
 * Fills a new WordPress for `npm run try-wordpress`. One step a call, since the second needs what the first installs.
 *
 * Usage: php set-up.php install|fill|options FOLDER. `fill` prints the author's application password.
 *
 * @package OffTheWire
 */

list( , $step, $folder ) = $argv;

$_SERVER['HTTP_HOST'] = 'localhost';
if ( 'install' === $step ) {
	define( 'WP_INSTALLING', true );
}

/** There is nobody to write to. */
function wp_mail() {
	return true;
}

require $folder . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/admin.php';

if ( 'install' === $step ) {
	require_once ABSPATH . 'wp-admin/includes/upgrade.php';
	wp_install( 'Harbour News', 'chief', 'chief@news.example', true, '', 'chief-secret' );
	update_option( 'permalink_structure', '/%postname%/' );
	exit;
}

if ( 'options' === $step ) {
	$names = array_keys( wp_load_alloptions() );
	echo wp_json_encode( array_values( preg_grep( '/^_(site_)?transient_/', $names, PREG_GREP_INVERT ) ) );
	exit;
}

flush_rewrite_rules();
wp_delete_post( 1, true );
$author = wp_insert_user(
	array(
		'user_login' => 'ada',
		'user_pass'  => 'ada-secret',
		'user_email' => 'ada@news.example',
		'role'       => 'author',
	)
);
wp_set_current_user( $author );

$stories = array(
	'Ferry runs all winter & spring',
	'Lighthouse opens to visitors',
	'School garden grows its first pears',
	'New bridge carries bicycles too',
	'Library lends out telescopes',
	'Market moves to the old harbour hall',
);
foreach ( $stories as $number => $title ) {
	$post = wp_insert_post(
		array(
			'post_title'    => $title,
			'post_content'  => '<p>' . str_repeat( 'The town council agreed on Monday. ', 12 ) . '</p>',
			'post_status'   => 'publish',
			'post_date_gmt' => gmdate( 'Y-m-d H:i:s', time() - 3600 * ( $number + 1 ) ),
		)
	);
	if ( $number < 3 ) {
		set_post_thumbnail( $post, otw_picture( $number, $post ) );
	}
}
wp_insert_post(
	array(
		'post_title'    => 'Behind a password',
		'post_content'  => 'Only for some.',
		'post_status'   => 'publish',
		'post_password' => 'pier',
	)
);
wp_insert_post(
	array(
		'post_title'   => 'A private plan',
		'post_content' => 'Only for the author.',
		'post_status'  => 'private',
	)
);

list( $password ) = WP_Application_Passwords::create_new_application_password( $author, array( 'name' => 'try' ) );
echo $password;

/**
 * Uploads a picture of one colour.
 *
 * @param int $number Which one.
 * @param int $post   The post that it belongs to.
 * @return int Id of the attachment.
 */
function otw_picture( $number, $post ) {
	$image = imagecreatetruecolor( 1600, 900 );
	imagefill( $image, 0, 0, imagecolorallocate( $image, 40 + 70 * $number, 110, 150 ) );
	$file = wp_tempnam( 'picture' );
	imagejpeg( $image, $file );
	$id = media_handle_sideload(
		array(
			'name'     => "picture-$number.jpg",
			'tmp_name' => $file,
		),
		$post
	);
	update_post_meta( $id, '_wp_attachment_image_alt', 'A boat & "its" pier' );
	wp_update_post(
		array(
			'ID'           => $id,
			'post_excerpt' => 'The ferry <em>Ada</em> & her crew',
		)
	);
	return $id;
}
