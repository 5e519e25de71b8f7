package dev.tenon.explorer.internal.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The files of the page, as in the jar; there are no others. */
public final class Assets {
    private static final List<String> NAMES = List.of(
            "index.html",
            "explorer.css",
            "explorer.js",
            "icon.svg",
            "dom.js",
            "words.js",
            "english.js",
            "chinese.js",
            "server.js",
            "search.js",
            "operation.js",
            "members.js",
            "form.js",
            "inputs.js",
            "call.js",
            "result.js",
            "pretty.js",
            "errorlist.js",
            "errors.js");

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");

    private final Map<String, Reply> files = new LinkedHashMap<>();

    private Assets() {}

    /** Reads the files. */
    public static Assets load() {
        Assets assets = new Assets();
        for (String name : NAMES) {
            String type = TYPES.getOrDefault(
                    name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT), "application/octet-stream");
            assets.files.put(name, new Reply(200, type, bytes(name)));
        }
        return assets;
    }

    /** A file by its name; the page itself has none. */
    public Optional<Reply> file(String name) {
        return Optional.ofNullable(files.get(name.isEmpty() ? "index.html" : name));
    }

    private static byte[] bytes(String name) {
        try (InputStream stream = Assets.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the jar of the explorer lacks " + name);
            }
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
