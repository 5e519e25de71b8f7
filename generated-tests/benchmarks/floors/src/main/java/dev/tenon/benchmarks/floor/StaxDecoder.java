package dev.tenon.benchmarks.floor;

import static dev.tenon.benchmarks.floor.StaxElements.child;
import static dev.tenon.benchmarks.floor.StaxElements.skip;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the responses off a StAX reader, by hand. */
public final class StaxDecoder implements ResponseDecoder {
    private final XMLInputFactory factory;

    /** Reads with the given maker of readers, which this decoder tells to refuse a document type. */
    public StaxDecoder(XMLInputFactory factory) {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        this.factory = factory;
    }

    @Override
    public Attached attached(byte[] body) throws XMLStreamException {
        XMLStreamReader in = open(body);
        try {
            return attached(in);
        } finally {
            in.close();
        }
    }

    @Override
    public Described described(byte[] body) throws XMLStreamException {
        XMLStreamReader in = open(body);
        try {
            return described(in);
        } finally {
            in.close();
        }
    }

    @Override
    public Refused refused(byte[] body) throws XMLStreamException {
        XMLStreamReader in = open(body);
        try {
            return refused(in);
        } finally {
            in.close();
        }
    }

    private XMLStreamReader open(byte[] body) throws XMLStreamException {
        XMLStreamReader in = factory.createXMLStreamReader(new ByteArrayInputStream(body));
        in.nextTag();
        return in;
    }

    private static Attached attached(XMLStreamReader in) throws XMLStreamException {
        @Nullable String requestId = null;
        int totalCount = 0;
        int failCount = 0;
        @Nullable String keyPairName = null;
        List<Attached.Result> results = List.of();
        while (child(in)) {
            switch (in.getLocalName()) {
                case "RequestId" -> requestId = in.getElementText();
                case "TotalCount" -> totalCount = Integer.parseInt(in.getElementText());
                case "FailCount" -> failCount = Integer.parseInt(in.getElementText());
                case "KeyPairName" -> keyPairName = in.getElementText();
                case "Results" -> results = results(in);
                default -> skip(in);
            }
        }
        return new Attached(requestId, totalCount, failCount, keyPairName, results);
    }

    private static Attached.Result result(XMLStreamReader in) throws XMLStreamException {
        @Nullable String code = null;
        @Nullable String instanceId = null;
        @Nullable String message = null;
        boolean success = false;
        while (child(in)) {
            switch (in.getLocalName()) {
                case "Code" -> code = in.getElementText();
                case "InstanceId" -> instanceId = in.getElementText();
                case "Message" -> message = in.getElementText();
                case "Success" -> success = in.getElementText().equals("true");
                default -> skip(in);
            }
        }
        return new Attached.Result(code, instanceId, message, success);
    }

    private static Described described(XMLStreamReader in) throws XMLStreamException {
        List<Instance> instances = List.of();
        int totalCount = 0;
        @Nullable String requestId = null;
        int pageSize = 0;
        int pageNumber = 0;
        @Nullable String nextToken = null;
        while (child(in)) {
            switch (in.getLocalName()) {
                case "Instances" -> instances = instances(in);
                case "TotalCount" -> totalCount = Integer.parseInt(in.getElementText());
                case "RequestId" -> requestId = in.getElementText();
                case "PageSize" -> pageSize = Integer.parseInt(in.getElementText());
                case "PageNumber" -> pageNumber = Integer.parseInt(in.getElementText());
                case "NextToken" -> nextToken = in.getElementText();
                default -> skip(in);
            }
        }
        return new Described(instances, totalCount, requestId, pageSize, pageNumber, nextToken);
    }

    private static Refused refused(XMLStreamReader in) throws XMLStreamException {
        @Nullable String requestId = null;
        @Nullable String hostId = null;
        @Nullable String code = null;
        @Nullable String message = null;
        while (child(in)) {
            switch (in.getLocalName()) {
                case "RequestId" -> requestId = in.getElementText();
                case "HostId" -> hostId = in.getElementText();
                case "Code" -> code = in.getElementText();
                case "Message" -> message = in.getElementText();
                default -> skip(in);
            }
        }
        return new Refused(requestId, hostId, code, message);
    }

    private static List<Attached.Result> results(XMLStreamReader in) throws XMLStreamException {
        List<Attached.Result> all = new ArrayList<>();
        while (child(in)) {
            all.add(result(in));
        }
        return all;
    }

    private static List<Instance> instances(XMLStreamReader in) throws XMLStreamException {
        List<Instance> all = new ArrayList<>();
        while (child(in)) {
            all.add(StaxInstance.instance(in));
        }
        return all;
    }
}
