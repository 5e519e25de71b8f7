package dev.tenon.importer.smithy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The shapes of a model, and what of them the one service has.
 *
 * @param service the service
 * @param name its shape name
 * @param shapes every shape by its absolute name
 */
record Model(Node service, String name, Map<String, Node> shapes) {
    private static final String PRELUDE = "smithy.api#";
    private static final String QUERY = "aws.protocols#awsQuery";
    private static final String EC2 = "aws.protocols#ec2Query";
    /** Where a service or a resource lists operations, and where a resource names one. */
    private static final List<String> LISTED = List.of("operations", "collectionOperations");

    private static final List<String> NAMED = List.of("put", "create", "read", "update", "delete", "list");

    /**
     * Reads a model.
     *
     * @throws IllegalArgumentException when it is not a model of one service with a query protocol
     */
    static Model of(byte[] document) {
        Map<String, Node> shapes =
                ModelShapes.of(Node.of(document).get("shapes").members());
        List<Map.Entry<String, Node>> services = shapes.entrySet().stream()
                .filter(shape -> shape.getValue().get("type").text().equals("service"))
                .filter(shape -> !shape.getValue().hasTrait("mixin"))
                .toList();
        if (services.size() != 1) {
            throw new IllegalArgumentException("expected a Smithy model with one service, found " + services.size());
        }
        Model model =
                new Model(services.get(0).getValue(), local(services.get(0).getKey()), shapes);
        if (!model.service().get("traits").has(QUERY) && !model.isEc2()) {
            throw new IllegalArgumentException(
                    "the service uses neither awsQuery nor ec2Query; only these protocols are imported");
        }
        return model;
    }

    /** Whether the service speaks the protocol of EC2 rather than the one of other services. */
    boolean isEc2() {
        return service.get("traits").has(EC2);
    }

    /** The operations of the service and of its resources, in the order of their names. */
    Map<String, Node> operations() {
        Map<String, Node> operations = new TreeMap<>();
        Set<String> met = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>(List.of(service));
        while (!open.isEmpty()) {
            Node holder = open.remove();
            Stream.concat(
                            LISTED.stream().flatMap(list -> holder.get(list).items().stream()),
                            NAMED.stream().filter(holder::has).map(holder::get))
                    .forEach(operation ->
                            operations.put(local(operation.get("target").text()), target(operation)));
            holder.get("resources").items().stream()
                    .filter(resource -> met.add(resource.get("target").text()))
                    .map(this::target)
                    .forEach(open::add);
        }
        return operations;
    }

    /** Whether a reference leads to a shape. */
    boolean has(Node reference) {
        String name = reference.get("target").text();
        return name.startsWith(PRELUDE) || shapes.containsKey(name);
    }

    /** The shape that a member, an operation or a list of them names. */
    Node target(Node reference) {
        return shape(reference.get("target").text());
    }

    /** The shape of an absolute name. */
    Node shape(String name) {
        return name.startsWith(PRELUDE) ? prelude(name) : shapes.getOrDefault(name, prelude(""));
    }

    private static Node prelude(String name) {
        String type = local(name).toLowerCase(Locale.ROOT).replace("primitive", "");
        return new Node(
                "", List.of(), Map.of("type", new Node(type.equals("unit") ? "structure" : type, List.of(), Map.of())));
    }

    static String local(String name) {
        return name.substring(name.indexOf('#') + 1);
    }

    /** The code with which a service sends an error. */
    String errorCode(Node reference) {
        String code = target(reference)
                .get("traits")
                .get("aws.protocols#awsQueryError")
                .get("code")
                .text();
        return code.isEmpty() ? local(reference.get("target").text()) : code;
    }
}
