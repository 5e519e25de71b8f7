package dev.tenon.importer.document;

import dev.tenon.importer.block.Markdown;
import dev.tenon.importer.facts.DocumentFacts.Link;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects links, each target once: those of Markdown, and the names in parentheses that a copied page has left of them. */
final class Links {
    private static final Pattern LINK =
            Pattern.compile("(?<!!)\\[((?:[^\\[\\]\\\\]|\\\\.)*+)\\]\\(((?:[^()\\s]|\\([^()\\s]*+\\))*+)[^()]*+\\)");
    private static final Pattern NAME = Pattern.compile("[(（]\\s*+([A-Z][A-Za-z0-9]{3,199})\\s*+[)）]");
    private static final Pattern ADDRESS = Pattern.compile("https?://[\\x21\\x23-\\x3B\\x3D\\x3F-\\x7E]{1,2000}");

    /** Tells where a reader came from, and nothing of the document. */
    private static final Pattern CAME_FROM = Pattern.compile("(?<=[?&])spm=[^&#]*+&?");

    private final Map<String, Link> links = new LinkedHashMap<>();

    void add(String paragraph) {
        Matcher link = LINK.matcher(paragraph);
        StringBuilder rest = new StringBuilder();
        while (link.find()) {
            add(Markdown.plain(link.group(1)), link.group(2));
            link.appendReplacement(rest, " ");
        }
        link.appendTail(rest);
        NAME.matcher(rest).results().forEach(name -> add(name.group(1), ""));
    }

    private void add(String title, String target) {
        String address = CAME_FROM.matcher(target).replaceAll("").replaceFirst("[?&](?=#|$)", "");
        boolean absolute = ADDRESS.matcher(address).matches();
        if (!title.isEmpty()) {
            links.putIfAbsent(
                    absolute ? address : title, new Link(title, absolute ? Optional.of(address) : Optional.empty()));
        }
    }

    List<Link> list() {
        return new ArrayList<>(links.values());
    }
}
