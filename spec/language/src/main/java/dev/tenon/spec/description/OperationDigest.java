package dev.tenon.spec.description;

import dev.tenon.spec.source.Located;
import dev.tenon.spec.yaml.YamlKeys;
import dev.tenon.spec.yaml.YamlNode;
import dev.tenon.spec.yaml.YamlNode.Entry;
import dev.tenon.spec.yaml.YamlNode.YamlMapping;
import dev.tenon.spec.yaml.YamlNode.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The part of an operation that decides on the Java names of others. It is read from every file, so that names do not
 * depend on which operations are wanted.
 *
 * @param operation the action
 * @param javaName the prefix of the generated types chosen by the author
 * @param errorCodes the documented codes, in the order of the file
 */
public record OperationDigest(
        Located<String> operation, Optional<Located<String>> javaName, List<Located<String>> errorCodes) {
    private static final String JAVA_NAME = "javaName";
    private static final String ERRORS = "errors";
    private static final Set<String> KEYS = Set.of(JAVA_NAME, ERRORS);

    /** The digest of an operation that was read as a whole. */
    public static OperationDigest of(OperationDescription operation) {
        return new OperationDigest(
                operation.operation(),
                operation.javaName(),
                operation.errors().stream().map(ErrorDescription::code).toList());
    }

    /**
     * Reads the digest of an operation from its file; mistakes are not reported.
     *
     * @param operation the action, as the service lists it
     * @param file the name for locations
     * @param bytes the file
     */
    public static OperationDigest read(Located<String> operation, String file, byte[] bytes) {
        YamlMapping keys = YamlKeys.read(file, bytes, KEYS);
        Optional<Located<String>> javaName = value(keys, JAVA_NAME)
                .filter(YamlScalar.class::isInstance)
                .map(YamlScalar.class::cast)
                .map(OperationDigest::located);
        List<Located<String>> codes = value(keys, ERRORS)
                .filter(YamlMapping.class::isInstance)
                .map(YamlMapping.class::cast)
                .map(errors -> errors.entries().stream()
                        .map(entry -> located(entry.key()))
                        .toList())
                .orElse(List.of());
        return new OperationDigest(operation, javaName, codes);
    }

    private static Optional<YamlNode> value(YamlMapping keys, String key) {
        return keys.entries().stream()
                .filter(entry -> entry.key().text().equals(key))
                .map(Entry::value)
                .findFirst();
    }

    private static Located<String> located(YamlScalar scalar) {
        return new Located<>(scalar.text(), scalar.location());
    }
}
