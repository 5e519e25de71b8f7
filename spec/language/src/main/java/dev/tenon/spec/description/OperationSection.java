package dev.tenon.spec.description;

import dev.tenon.spec.description.OperationDescription.OffsetDescription;
import dev.tenon.spec.description.OperationDescription.OutcomeDescription;
import dev.tenon.spec.description.OperationDescription.PagesDescription;
import dev.tenon.spec.description.OperationDescription.PaginationDescription;
import dev.tenon.spec.description.OperationDescription.TokenDescription;
import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Located;
import dev.tenon.spec.source.Printable;
import dev.tenon.spec.source.Rule;
import dev.tenon.spec.source.SourceLocation;
import java.util.Optional;

/** The keys of an operation file. */
final class OperationSection {
    private OperationSection() {}

    static OperationDescription read(MappingReader reader) {
        int errorsBefore = reader.diagnostics().errorCount();
        Located<String> operation = reader.requiredName("operation");
        var javaName = reader.name("javaName");
        var summary = reader.prose("summary");
        Optional<String> deprecation = reader.deprecation();
        DocumentationDescription documentation = DocumentationSection.read(reader);
        var methods = reader.names("methods");
        var protocols = reader.names("protocols");
        boolean idempotent = reader.isTrue("idempotent");
        var clientToken = reader.name("clientToken");
        var dryRun = reader.name("dryRun");
        var unsigned = reader.name("signing").flatMap(signing -> unsigned(signing, reader.diagnostics()));
        var success = ProtocolSection.success(reader);
        ProtocolDescription protocol = reader.section(
                        "protocol", section -> ProtocolSection.ofOperation(section, success))
                .orElseGet(() -> ProtocolSection.NONE.with(success));
        var sources = SourceSection.read(reader);
        var uses = reader.names("uses");
        var parameters = ParameterSection.read(reader);
        var root = reader.name("root");
        var response = ResponseSection.read(reader, "response");
        var outcome = reader.section("outcome", OperationSection::outcome);
        var pagination = reader.section("pagination", OperationSection::pagination);
        var waiters = WaiterSection.read(reader);
        var errors = ErrorSection.read(reader);
        reader.finish();
        return new OperationDescription(
                reader.location(),
                reader.diagnostics().errorCount() == errorsBefore,
                operation,
                javaName,
                summary,
                deprecation,
                documentation,
                methods,
                protocols,
                idempotent,
                clientToken,
                dryRun,
                unsigned,
                protocol,
                sources,
                uses,
                parameters,
                root,
                response,
                outcome,
                pagination,
                waiters,
                errors);
    }

    private static Optional<SourceLocation> unsigned(Located<String> signing, Diagnostics diagnostics) {
        if (signing.value().equals("none")) {
            return Optional.of(signing.location());
        }
        String message = "'signing' must be 'none', for unsigned requests, or left out; found "
                + Printable.quote(signing.value());
        diagnostics.error(Rule.WRONG_VALUE, signing.location(), message);
        return Optional.empty();
    }

    private static OutcomeDescription outcome(MappingReader reader) {
        return new OutcomeDescription(
                reader.requiredName("items"),
                reader.requiredName("success"),
                reader.name("code"),
                reader.name("message"),
                reader.name("subject"));
    }

    private static PaginationDescription pagination(MappingReader reader) {
        if (!reader.has("token") && !reader.has("pages") && !reader.has("offset")) {
            String message = "'pagination' has none of 'token', 'pages' and 'offset'; add one";
            reader.diagnostics().error(Rule.MISSING_KEY, reader.location(), message);
        }
        return new PaginationDescription(
                reader.requiredName("items"),
                reader.section("token", OperationSection::token),
                reader.section("pages", OperationSection::pages),
                reader.section("offset", OperationSection::offset),
                reader.name("more"));
    }

    private static TokenDescription token(MappingReader reader) {
        return new TokenDescription(
                reader.requiredName("request"), reader.requiredName("response"), reader.name("size"));
    }

    private static PagesDescription pages(MappingReader reader) {
        return new PagesDescription(reader.requiredName("number"), reader.name("size"), reader.requiredName("total"));
    }

    private static OffsetDescription offset(MappingReader reader) {
        return new OffsetDescription(reader.requiredName("start"), reader.name("size"), reader.name("total"));
    }
}
