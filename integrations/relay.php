<?php
/**
 * Off the Wire: a relay for shared hosting. It passes the feeds of this list on as they are, with CORS and a cache.
 *
 * Name your feeds below and copy this file to your site. Their addresses are then
 * https://your-site.example/relay.php?feed=world and so on. Needs PHP 7.4 or newer with allow_url_fopen.
 */

const FEEDS = [
	'world' => 'https://news.example/rss.xml',
];

/** Seconds for which a copy counts as fresh. */
const CACHE_SECONDS = 60;
/** Most seconds for a response of a source, and most bytes of it. */
const TIMEOUT_SECONDS = 20;
const MAX_BYTES = 5000000;
/** The origin whose pages may read the feeds, or * for all. */
const ALLOW_ORIGIN = '*';
/** Where copies are kept; empty: the folder of the system for temporary files. */
const CACHE_FOLDER = '';

/** Seconds for which the last good copy is served while its source fails, and the rest that a failed source gets. */
const MAX_STALE_SECONDS = 86400;
const RETRY_SECONDS = 10;
const MAX_REDIRECTS = 5;

answer();

function answer(): void {
	header( 'Access-Control-Allow-Origin: ' . ALLOW_ORIGIN );
	header( 'Access-Control-Expose-Headers: Age, Retry-After' );
	header( 'X-Content-Type-Options: nosniff' );
	// A feed may hold pages and scripts of strangers: none of them runs on this site.
	header( "Content-Security-Policy: sandbox; default-src 'none'" );
	$method = $_SERVER['REQUEST_METHOD'] ?? 'GET';
	if ( 'OPTIONS' === $method ) {
		header( 'Access-Control-Allow-Methods: GET, HEAD' );
		http_response_code( 204 );
		return;
	}
	if ( 'GET' !== $method && 'HEAD' !== $method ) {
		header( 'Allow: GET, HEAD, OPTIONS' );
		http_response_code( 405 );
		return;
	}
	$name = $_GET['feed'] ?? '';
	if ( ! is_string( $name ) || ! array_key_exists( $name, FEEDS ) ) {
		refuse( 404, CACHE_SECONDS, 'This relay has no feed of that name. Its owner can add it.' );
		return;
	}
	$copy = current_copy( FEEDS[ $name ] );
	if ( null === $copy ) {
		header( 'Retry-After: ' . RETRY_SECONDS );
		refuse( 502, RETRY_SECONDS, 'The source of this feed failed. The relay tries again.' );
		return;
	}
	send( $copy, $method );
}

function refuse( int $status, int $seconds, string $text ): void {
	http_response_code( $status );
	header( 'Cache-Control: public, max-age=' . $seconds );
	header( 'Content-Type: text/plain; charset=utf-8' );
	echo $text, "\n";
}

function send( array $copy, string $method ): void {
	$now      = time();
	$is_stale = $now >= $copy['checked'] + CACHE_SECONDS;
	$fresh    = max( 1, ( $is_stale ? max( $copy['next'], $now + 1 ) : $copy['checked'] + CACHE_SECONDS ) - $now );
	$etag     = '"' . md5( $copy['body'] ) . '"';
	header( 'ETag: ' . $etag );
	header( 'Cache-Control: public, max-age=' . $fresh . ', stale-if-error=' . MAX_STALE_SECONDS );
	header( 'Cache-Status: off-the-wire; ' . ( $is_stale ? 'fwd=stale; detail=source-failed' : 'hit' ) );
	// A server that compresses marks the tag as weak.
	$known = preg_split( '/\s*,\s*/', str_replace( 'W/', '', $_SERVER['HTTP_IF_NONE_MATCH'] ?? '' ) );
	if ( in_array( $etag, $known, true ) || in_array( '*', $known, true ) ) {
		http_response_code( 304 );
		return;
	}
	$type = '<' === ( ltrim( $copy['body'], "\xEF\xBB\xBF \t\r\n" )[0] ?? '' ) ? 'application/xml' : 'application/json';
	header( 'Content-Type: ' . $type . $copy['charset'] );
	header( 'Content-Length: ' . strlen( $copy['body'] ) );
	if ( 'HEAD' !== $method ) {
		echo $copy['body'];
	}
}

/** The copy of a feed, asked for again where it is old; null where there is none. */
function current_copy( string $url ): ?array {
	$folder = CACHE_FOLDER ?: sys_get_temp_dir() . '/off-the-wire-' . md5( __FILE__ );
	if ( ! is_dir( $folder ) ) {
		@mkdir( $folder, 0700, true );
	}
	if ( is_foreign( $folder ) ) {
		error_log( 'Off the Wire relay: the folder ' . $folder . ' belongs to another account. Set CACHE_FOLDER to one of yours.' );
		return null;
	}
	$file = $folder . '/' . md5( $url );
	$copy = read_copy( $file );
	if ( is_due( $copy ) ) {
		$lock = @fopen( $file . '.lock', 'c' );
		// One request asks the source; with a copy, no other waits for it.
		if ( $lock && flock( $lock, null === $copy['body'] ? LOCK_EX : LOCK_EX | LOCK_NB ) ) {
			$copy = read_copy( $file );
			if ( is_due( $copy ) ) {
				$copy = newer_copy( $url, $copy );
				write_copy( $file, $copy );
			}
			flock( $lock, LOCK_UN );
		}
	}
	$is_good = null !== $copy['body'] && time() < $copy['checked'] + MAX_STALE_SECONDS;
	return $is_good ? $copy : null;
}

/** Accounts of one machine share its folder for temporary files: another one could put its own news there. */
function is_foreign( string $folder ): bool {
	return is_dir( $folder ) && function_exists( 'posix_geteuid' ) && fileowner( $folder ) !== posix_geteuid();
}

function is_due( array $copy ): bool {
	return time() >= $copy['next'];
}

function read_copy( string $file ): array {
	$nothing = array( 'body' => null, 'charset' => '', 'checked' => 0, 'next' => 0, 'etag' => '', 'modified' => '', 'from' => '' );
	$text    = is_file( $file ) ? file_get_contents( $file ) : false;
	$copy    = false === $text ? false : @unserialize( $text, array( 'allowed_classes' => false ) );
	return is_array( $copy ) ? $copy + $nothing : $nothing;
}

/** Renamed when it is whole, so that no reader gets half of it. */
function write_copy( string $file, array $copy ): void {
	$draft = $file . '.' . getmypid();
	if ( false !== @file_put_contents( $draft, serialize( $copy ) ) ) {
		rename( $draft, $file );
	}
}

function newer_copy( string $url, array $copy ): array {
	try {
		$copy            = array_merge( $copy, ask_source( $url, $copy ) );
		$copy['checked'] = time();
		$copy['next']    = time() + CACHE_SECONDS;
	} catch ( Exception $failure ) {
		error_log( 'Off the Wire relay: the feed ' . $url . ' ' . $failure->getMessage() );
		$wait         = $failure->getCode();
		$copy['next'] = time() + max( min( $wait, 3600 ), min( RETRY_SECONDS, CACHE_SECONDS ) );
	}
	return $copy;
}

/** What the source says now; nothing where it has not changed. The code of an exception is its Retry-After. */
function ask_source( string $configured, array $copy ): array {
	$url   = $configured;
	$until = microtime( true ) + TIMEOUT_SECONDS;
	for ( $redirects = 0; $redirects <= MAX_REDIRECTS; $redirects++ ) {
		list( $stream, $status, $headers ) = request( $url, $configured, $copy, $until );
		if ( in_array( $status, array( 301, 302, 303, 307, 308 ), true ) && isset( $headers['location'] ) ) {
			fclose( $stream );
			$url = absolute( $headers['location'], $url );
			continue;
		}
		if ( 304 === $status && null !== $copy['body'] ) {
			fclose( $stream );
			return array();
		}
		if ( 200 !== $status ) {
			fclose( $stream );
			throw new Exception( 'answered with HTTP status ' . $status . '.', (int) ( $headers['retry-after'] ?? 0 ) );
		}
		preg_match( '/;\s*charset="?([\w-]{1,40})/i', $headers['content-type'] ?? '', $charset );
		return array(
			'body'     => body_of( $stream, $headers, $until ),
			'charset'  => isset( $charset[1] ) ? '; charset=' . $charset[1] : '',
			'etag'     => $headers['etag'] ?? '',
			'modified' => $headers['last-modified'] ?? '',
			'from'     => $url,
		);
	}
	throw new Exception( 'redirects more than ' . MAX_REDIRECTS . ' times.' );
}

function request( string $url, string $configured, array $copy, float $until ): array {
	$parts = parse_url( $url );
	$host  = $parts['host'] ?? '';
	if ( '' === $host || ! preg_match( '/^https?$/i', $parts['scheme'] ?? '' ) ) {
		throw new Exception( 'redirects to what is no http address.' );
	}
	$port   = isset( $parts['port'] ) ? ':' . $parts['port'] : '';
	$lines  = array( 'Host: ' . $host . $port, 'Accept: */*', 'Accept-Encoding: identity', 'Connection: close' );
	if ( $copy['from'] === $url && '' !== $copy['etag'] ) {
		$lines[] = 'If-None-Match: ' . $copy['etag'];
	}
	if ( $copy['from'] === $url && '' !== $copy['modified'] ) {
		$lines[] = 'If-Modified-Since: ' . $copy['modified'];
	}
	$http   = array(
		'follow_location' => 0,
		'ignore_errors'   => true,
		'header'          => $lines,
		'timeout'         => seconds_left( $until ),
		'user_agent'      => 'Off-the-Wire-Relay',
	);
	$target = $url;
	if ( origin( $url ) !== origin( $configured ) ) {
		// The address that was checked is the one that is asked, whatever the name means a moment later.
		$target = $parts['scheme'] . '://' . public_address( $host ) . $port . ( $parts['path'] ?? '/' ) . ( isset( $parts['query'] ) ? '?' . $parts['query'] : '' );
	}
	$context = stream_context_create( array( 'http' => $http, 'ssl' => array( 'peer_name' => $host, 'SNI_enabled' => true ) ) );
	$stream  = @fopen( $target, 'rb', false, $context );
	if ( ! $stream ) {
		throw new Exception( 'could not be reached.' );
	}
	$headers = array();
	$status  = 0;
	foreach ( stream_get_meta_data( $stream )['wrapper_data'] as $line ) {
		if ( preg_match( '#^HTTP/\S+ (\d{3})#', $line, $match ) ) {
			$status = (int) $match[1];
		} elseif ( strpos( $line, ':' ) ) {
			list( $name, $value )               = explode( ':', $line, 2 );
			$headers[ strtolower( trim( $name ) ) ] = trim( $value );
		}
	}
	return array( $stream, $status, $headers );
}

function body_of( $stream, array $headers, float $until ): string {
	$body = '';
	while ( ! feof( $stream ) ) {
		stream_set_timeout( $stream, (int) ceil( seconds_left( $until ) ) );
		$body .= fread( $stream, 65536 );
		if ( strlen( $body ) > MAX_BYTES ) {
			throw new Exception( 'is larger than ' . MAX_BYTES . ' bytes.' );
		}
	}
	if ( isset( $headers['content-length'] ) && strlen( $body ) < (int) $headers['content-length'] ) {
		throw new Exception( 'broke off.' );
	}
	if ( preg_match( '/gzip/i', $headers['content-encoding'] ?? '' ) ) {
		$body = function_exists( 'gzdecode' ) ? @gzdecode( $body, MAX_BYTES ) : false;
		if ( false === $body ) {
			throw new Exception( 'cannot be unpacked, or is too large.' );
		}
	}
	if ( ! preg_match( '/^(?:\xEF\xBB\xBF|\xFE\xFF|\xFF\xFE)?\s*[<{[\x00]/', $body ) || preg_match( '/^\s*<(?:!doctype html|html|head|body)\b/i', $body ) ) {
		throw new Exception( 'is no feed.' );
	}
	return $body;
}

function seconds_left( float $until ): float {
	$left = $until - microtime( true );
	if ( $left <= 0 ) {
		throw new Exception( 'took too long to answer.' );
	}
	return $left;
}

function absolute( string $location, string $base ): string {
	if ( preg_match( '#^[a-z][a-z0-9+.-]*:#i', $location ) ) {
		return $location;
	}
	$parts = parse_url( $base );
	if ( '//' === substr( $location, 0, 2 ) ) {
		return $parts['scheme'] . ':' . $location;
	}
	$path = $parts['path'] ?? '/';
	if ( '?' === ( $location[0] ?? '' ) ) {
		return origin( $base ) . $path . $location;
	}
	return origin( $base ) . ( '/' === ( $location[0] ?? '' ) ? '' : substr( $path, 0, strrpos( $path, '/' ) + 1 ) ) . $location;
}

function origin( string $url ): string {
	$parts = parse_url( $url );
	return strtolower( ( $parts['scheme'] ?? '' ) . '://' . ( $parts['host'] ?? '' ) ) . ( isset( $parts['port'] ) ? ':' . $parts['port'] : '' );
}

/** An address of a host, if all of them are public. */
function public_address( string $host ): string {
	$bare      = trim( $host, '[]' );
	$addresses = filter_var( $bare, FILTER_VALIDATE_IP ) ? array( $bare ) : (array) gethostbynamel( $host );
	foreach ( $addresses as $address ) {
		// IPv6 has many ways to write a private address of IPv4: no redirect leads to a bare one.
		if ( ! filter_var( $address, FILTER_VALIDATE_IP, FILTER_FLAG_IPV4 | FILTER_FLAG_NO_PRIV_RANGE | FILTER_FLAG_NO_RES_RANGE ) || preg_match( '/^(?:100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])|198\.1[89]|192\.0\.0|2(?:2[4-9]|[3-5]\d))\./', $address ) ) {
			throw new Exception( 'redirects to ' . $host . ', a private address.' );
		}
	}
	return $addresses[0] ?? '';
}
