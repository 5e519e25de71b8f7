package dev.tenon.spec.description;

import dev.tenon.spec.description.ProtocolDescription.AcceptedDescription;
import dev.tenon.spec.description.ProtocolDescription.ErrorsDescription;
import dev.tenon.spec.description.ProtocolDescription.RequestDescription;
import dev.tenon.spec.description.ProtocolDescription.ResponseDescription;
import dev.tenon.spec.description.ProtocolDescription.SignatureDescription;
import dev.tenon.spec.description.ServiceDescription.RetryDescription;
import dev.tenon.spec.source.Located;
import dev.tenon.spec.source.Printable;
import dev.tenon.spec.source.Rule;
import dev.tenon.spec.yaml.YamlNode;
import dev.tenon.spec.yaml.YamlNode.YamlSequence;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** The keys of {@code protocol}, and {@code success} of an operation. */
final class ProtocolSection {
    private static final RequestDescription NO_REQUEST = new RequestDescription(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    private static final ResponseDescription NO_RESPONSE = new ResponseDescription(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    private static final ErrorsDescription NO_ERRORS = new ErrorsDescription(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    private static final RetryDescription NO_RETRY = new RetryDescription(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    /** The section of a file without the key. */
    static final ProtocolDescription NONE = new ProtocolDescription(
            Optional.empty(),
            NO_REQUEST,
            Optional.empty(),
            Optional.empty(),
            NO_RESPONSE,
            NO_ERRORS,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            NO_RETRY);

    private ProtocolSection() {}

    /** The protocol of a service. */
    static ProtocolDescription ofService(MappingReader reader) {
        return new ProtocolDescription(
                reader.name("extends"),
                reader.section("request", ProtocolSection::request).orElse(NO_REQUEST),
                success(reader),
                failure(reader),
                reader.section("response", ProtocolSection::response).orElse(NO_RESPONSE),
                reader.section("errors", ProtocolSection::errors).orElse(NO_ERRORS),
                names(reader, "signer"),
                reader.section("signature", ProtocolSection::signature),
                reader.name("signingName"),
                reader.section("retry", ProtocolSection::retry).orElse(NO_RETRY));
    }

    /** What an operation overrides; its success rule is next to the section. */
    static ProtocolDescription ofOperation(MappingReader reader, Optional<List<AcceptedDescription>> success) {
        return new ProtocolDescription(
                Optional.empty(),
                reader.section("request", ProtocolSection::request).orElse(NO_REQUEST),
                success,
                failure(reader),
                reader.section("response", ProtocolSection::response).orElse(NO_RESPONSE),
                reader.section("errors", ProtocolSection::errors).orElse(NO_ERRORS),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                reader.section("retry", ProtocolSection::retry).orElse(NO_RETRY));
    }

    private static RequestDescription request(MappingReader reader) {
        return new RequestDescription(
                reader.name("path"),
                reader.name("action"),
                reader.name("version"),
                reader.name("format"),
                reader.name("json"),
                reader.name("xml"),
                names(reader, "wrappers"));
    }

    /** Rules by member; an empty mapping means that there are none. */
    static Optional<List<AcceptedDescription>> success(MappingReader reader) {
        boolean present = reader.has("success");
        List<AcceptedDescription> rules = reader.named("success", (member, node) -> accepted(reader, member, node));
        return present ? Optional.of(rules) : Optional.empty();
    }

    private static Optional<AcceptedDescription> accepted(MappingReader reader, Located<String> member, YamlNode node) {
        List<Located<String>> values = oneOrMore(member.value(), node, reader.values()::text);
        if (node instanceof YamlSequence sequence && sequence.items().isEmpty()) {
            String message = "no value of " + Printable.quote(member.value())
                    + " would mean success; list at least one, such as [OK]";
            reader.diagnostics().error(Rule.WRONG_VALUE, node.location(), message);
        }
        return Optional.of(new AcceptedDescription(member, values));
    }

    private static Optional<List<Located<String>>> failure(MappingReader reader) {
        return reader.section("failure", section -> {
            if (!section.has("present")) {
                section.missing("present");
            }
            return names(section, "present").orElse(List.of());
        });
    }

    private static ResponseDescription response(MappingReader reader) {
        return new ResponseDescription(
                reader.name("root"),
                reader.flag("rootInJson"),
                reader.name("result"),
                names(reader, "requestId"),
                names(reader, "requestIdHeader"),
                names(reader, "retryAfterMillisHeader"));
    }

    private static ErrorsDescription errors(MappingReader reader) {
        return new ErrorsDescription(
                many(reader, "at", reader.values()::text),
                names(reader, "code"),
                names(reader, "message"),
                reader.text("envelope"),
                reader.name("host"));
    }

    private static SignatureDescription signature(MappingReader reader) {
        return new SignatureDescription(
                reader.requiredName("accessKey"),
                reader.requiredName("value"),
                reader.name("timestamp"),
                reader.name("nonce"),
                reader.name("securityToken"),
                names(reader, "others").orElse(List.of()));
    }

    private static RetryDescription retry(MappingReader reader) {
        return new RetryDescription(
                names(reader, "transient"),
                reader.has("transientStatuses")
                        ? Optional.of(reader.wholes("transientStatuses", 100, 599))
                        : Optional.empty(),
                names(reader, "throttling"),
                names(reader, "nonceUsed"),
                names(reader, "clockSkew"));
    }

    private static Optional<List<Located<String>>> names(MappingReader reader, String key) {
        return many(reader, key, reader.values()::name);
    }

    private static Optional<List<Located<String>>> many(
            MappingReader reader, String key, BiFunction<String, YamlNode, Optional<Located<String>>> item) {
        return reader.take(key).map(node -> oneOrMore(key, node, item));
    }

    /** A list, or a single value in place of a list of one. */
    private static List<Located<String>> oneOrMore(
            String key, YamlNode node, BiFunction<String, YamlNode, Optional<Located<String>>> item) {
        List<YamlNode> items = node instanceof YamlSequence sequence ? sequence.items() : List.of(node);
        return items.stream()
                .map(each -> item.apply(key, each))
                .flatMap(Optional::stream)
                .toList();
    }
}
