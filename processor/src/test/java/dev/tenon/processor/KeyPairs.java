package dev.tenon.processor;

import java.nio.file.Path;
import java.util.List;

/** The description that most tests compile. */
final class KeyPairs {
    private static final List<String> FILES =
            List.of("service.yaml", "operations/AttachKeyPair.yaml", "operations/DescribeMachines.yaml");

    private KeyPairs() {}

    /** A project with the description in it. */
    static Sandbox sandbox(Path folder) {
        Sandbox sandbox = new Sandbox(folder);
        FILES.forEach(file -> sandbox.spec(file, text(file)));
        return sandbox;
    }

    /** One of the files. */
    static String text(String file) {
        return Resources.text("/keypairs/" + file);
    }
}
