"""The static edition: the app's own answers as files, for any web server, object store or CDN."""
