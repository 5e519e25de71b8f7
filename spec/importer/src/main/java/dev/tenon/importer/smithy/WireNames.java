package dev.tenon.importer.smithy;

import java.util.Map;

/**
 * The names of members on the wire, as the two query protocols have them.
 *
 * @param ec2 whether the protocol is the one of EC2
 */
record WireNames(boolean ec2) {
    private static final String MEMBER = "member";

    /** The name of a request parameter. */
    String parameter(Map.Entry<String, Node> member) {
        Node ec2Name = member.getValue().get("traits").get("aws.protocols#ec2QueryName");
        if (!ec2) {
            return field(member);
        }
        return ec2Name.text().isEmpty() ? capitalised(field(member)) : ec2Name.text();
    }

    private static String capitalised(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** The name of an element of a response. */
    String field(Map.Entry<String, Node> member) {
        String xmlName = member.getValue().trait("xmlName").text();
        return xmlName.isEmpty() ? member.getKey() : xmlName;
    }

    /** Whether the items of a list or map are siblings without an enclosing element. */
    boolean isFlat(Node member) {
        return member.hasTrait("xmlFlattened");
    }

    /** The name around an item of a list. */
    String item(Node list) {
        return named(list.get(MEMBER), MEMBER);
    }

    /** The name of the key or the value in an entry of a map. */
    String of(Node map, String part) {
        return named(map.get(part), part);
    }

    private static String named(Node member, String usual) {
        String xmlName = member.trait("xmlName").text();
        return xmlName.isEmpty() ? usual : xmlName;
    }

    /** The numbered name of the items of a list or the entries of a map in a request. */
    String numbered(String name, Node member, String item) {
        return ec2 || isFlat(member) ? name + ".N" : name + "." + item + ".N";
    }
}
