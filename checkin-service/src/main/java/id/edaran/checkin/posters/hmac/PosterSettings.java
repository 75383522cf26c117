package id.edaran.checkin.posters.hmac;

import io.smallrye.config.ConfigMapping;

/// Settings of the posters.
@ConfigMapping(prefix = "edaran.poster")
interface PosterSettings {
    /// 32 random bytes in base64 (`EDARAN_POSTER_KEY`), the same for all instances of one installation. A new key
    /// makes every poster on a door a forgery.
    String key();
}
