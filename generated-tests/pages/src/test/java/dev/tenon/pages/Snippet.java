package dev.tenon.pages;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A block of Java as a class that javac takes. A block noted {@code file FILE} is one already. Any other is put into a class
 * of its own: declarations become members of it, statements the body of a method that has a client {@code ecs} and the
 * {@code endpoint} behind it. {@code <!-- imports a.b.*, c.D -->} takes the place of the usual imports.
 *
 * @param block where it stands
 * @param name the name of the class
 * @param source the whole source
 * @param statements whether it is a method to run
 */
record Snippet(Block block, String name, String source, boolean statements) {
    /** The method that a block of statements becomes. */
    static final String METHOD = "run";

    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);
    private static final Pattern TYPE = Pattern.compile("(?:class|record|interface|enum) (\\w+)");
    private static final Pattern DECLARATION = Pattern.compile(
            "(@\\w+|public|private|static|final|abstract|class|record|interface|enum) ?.*", Pattern.DOTALL);
    private static final List<String> LIBRARY = List.of(
            "java.io.*",
            "java.net.*",
            "java.nio.file.*",
            "java.time.*",
            "java.util.*",
            "java.util.concurrent.*",
            "java.util.stream.*",
            "okhttp3.OkHttpClient",
            "okhttp3.tls.HandshakeCertificates",
            "okhttp3.tls.HeldCertificate",
            "org.junit.jupiter.api.*",
            "static org.junit.jupiter.api.Assertions.*");
    private static final List<String> TENON = List.of(
            "dev.tenon.alibaba.credentials.*",
            "dev.tenon.alibaba.signing.*",
            "dev.tenon.alibaba.sts.*",
            "dev.tenon.ecs.*",
            "dev.tenon.ecs.simulation.*",
            "dev.tenon.runtime.batch.*",
            "dev.tenon.runtime.call.*",
            "dev.tenon.runtime.client.*",
            "dev.tenon.runtime.credentials.*",
            "dev.tenon.runtime.error.*",
            "dev.tenon.runtime.paging.*",
            "dev.tenon.runtime.signing.*",
            "dev.tenon.runtime.waiter.*",
            "dev.tenon.testkit.*",
            "dev.tenon.testkit.junit.*");

    static Snippet of(Block block) {
        if (!block.noted("file").isEmpty()) {
            return new Snippet(block, named(block), block.text(), false);
        }
        String page = block.page().toString().replaceFirst("\\.md$", "");
        String simple = "Line" + block.line();
        String folder = "pages." + page.replaceAll("[^A-Za-z]+", "_");
        boolean declares = DECLARATION.matcher(block.text()).matches();
        String body = declares
                ? block.text()
                : "static void " + METHOD
                        + "(dev.tenon.ecs.EcsClient ecs, dev.tenon.testkit.EmbeddedEndpoint endpoint) throws Exception {\n"
                        + block.text() + "}\n";
        String source = "package " + folder + ";\n" + imports(block) + "@SuppressWarnings(\"unused\")\nfinal class "
                + simple + " {\n" + body + "}\n";
        return new Snippet(block, folder + "." + simple, source, !declares);
    }

    private static String named(Block block) {
        Matcher folder = PACKAGE.matcher(block.text());
        Matcher type = TYPE.matcher(block.text());
        if (!folder.find() || !type.find()) {
            throw new IllegalArgumentException(block + " is no whole file of Java");
        }
        return folder.group(1) + "." + type.group(1);
    }

    private static String imports(Block block) {
        String others = block.noted("imports");
        List<String> names = others.isEmpty() ? TENON : List.of(others.split(", ", -1));
        return List.of(LIBRARY, names).stream()
                .flatMap(List::stream)
                .map(name -> "import " + name + ";\n")
                .collect(Collectors.joining());
    }

    /** Whether it is only compiled: a file, declarations, or noted {@code compiled only}. */
    boolean isRun() {
        return statements && !block.note().equals("compiled only");
    }
}
