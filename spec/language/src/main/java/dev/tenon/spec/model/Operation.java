package dev.tenon.spec.model;

import dev.tenon.spec.source.SourceLocation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One operation.
 *
 * @param name the action, in exact case
 * @param typeName the prefix of the generated types, unique within the service even where file names ignore case
 * @param methodName the method of the client
 * @param location where the description of the operation begins
 * @param summary one line of prose
 * @param deprecation the reason or replacement, when deprecated
 * @param documentation notes, links, samples and what a caller must be allowed to do
 * @param methods the HTTP methods the documents allow: {@code GET}, {@code POST}
 * @param protocols the protocols the documents allow: {@code HTTP}, {@code HTTPS}; empty where they do not say
 * @param idempotent whether the call can be repeated safely
 * @param clientToken the wire name of the parameter that makes repeating safe
 * @param dryRun the wire name of the parameter that asks for a check only
 * @param signed whether requests are signed
 * @param protocol the protocol of the operation, if it differs from that of the service
 * @param parameters the request, without the public parameters
 * @param rootName the XML root of the response
 * @param resultName the element below the root that holds the fields; absent when the root does
 * @param response the fields of the response
 * @param outcome where the response has the failures of single items
 * @param pagination how the operation returns its items in pages
 * @param waiters waiters that poll this operation
 * @param errors the codes documented for this operation itself, without the common ones
 * @param sources the documents behind the description
 */
public record Operation(
        String name,
        String typeName,
        String methodName,
        SourceLocation location,
        LocalizedText summary,
        Optional<String> deprecation,
        Documentation documentation,
        Set<String> methods,
        Set<String> protocols,
        boolean idempotent,
        Optional<String> clientToken,
        Optional<String> dryRun,
        boolean signed,
        Optional<Protocol> protocol,
        List<Parameter> parameters,
        String rootName,
        Optional<String> resultName,
        List<ResponseField> response,
        Optional<Outcome> outcome,
        Optional<Pagination> pagination,
        List<Waiter> waiters,
        List<ErrorCode> errors,
        List<Source> sources) {}
