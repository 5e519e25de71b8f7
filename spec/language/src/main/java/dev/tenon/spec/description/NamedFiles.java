package dev.tenon.spec.description;

import dev.tenon.spec.source.Located;
import dev.tenon.spec.yaml.YamlNode;
import java.util.Optional;

/** The files that a service file names, such as its glossary. */
@FunctionalInterface
public interface NamedFiles {
    /**
     * Reads a file.
     *
     * @param name its path below the folder of the service file
     * @return its root; empty when the file is missing or has mistakes, which are reported
     */
    Optional<YamlNode> read(Located<String> name);
}
