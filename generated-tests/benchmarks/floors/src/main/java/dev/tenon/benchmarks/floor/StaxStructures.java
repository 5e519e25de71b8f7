package dev.tenon.benchmarks.floor;

import static dev.tenon.benchmarks.floor.StaxElements.child;
import static dev.tenon.benchmarks.floor.StaxElements.skip;
import static dev.tenon.benchmarks.floor.StaxElements.texts;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the structures within an instance off a StAX reader, by hand. */
final class StaxStructures {
    private StaxStructures() {}

    static Instance.EipAddress eipAddress(XMLStreamReader in) throws XMLStreamException {
        @Nullable String allocationId = null;
        @Nullable String ipAddress = null;
        @Nullable String internetChargeType = null;
        while (child(in)) {
            switch (in.getLocalName()) {
                case "AllocationId" -> allocationId = in.getElementText();
                case "IpAddress" -> ipAddress = in.getElementText();
                case "InternetChargeType" -> internetChargeType = in.getElementText();
                default -> skip(in);
            }
        }
        return new Instance.EipAddress(allocationId, ipAddress, internetChargeType);
    }

    private static Instance.Tag tag(XMLStreamReader in) throws XMLStreamException {
        @Nullable String tagKey = null;
        @Nullable String tagValue = null;
        while (child(in)) {
            switch (in.getLocalName()) {
                case "TagKey" -> tagKey = in.getElementText();
                case "TagValue" -> tagValue = in.getElementText();
                default -> skip(in);
            }
        }
        return new Instance.Tag(tagKey, tagValue);
    }

    static Instance.MetadataOptions metadataOptions(XMLStreamReader in) throws XMLStreamException {
        @Nullable String httpTokens = null;
        @Nullable String httpEndpoint = null;
        while (child(in)) {
            switch (in.getLocalName()) {
                case "HttpTokens" -> httpTokens = in.getElementText();
                case "HttpEndpoint" -> httpEndpoint = in.getElementText();
                default -> skip(in);
            }
        }
        return new Instance.MetadataOptions(httpTokens, httpEndpoint);
    }

    static Instance.CpuOptions cpuOptions(XMLStreamReader in) throws XMLStreamException {
        int threadsPerCore = 0;
        @Nullable String numa = null;
        int coreCount = 0;
        while (child(in)) {
            switch (in.getLocalName()) {
                case "ThreadsPerCore" -> threadsPerCore = Integer.parseInt(in.getElementText());
                case "Numa" -> numa = in.getElementText();
                case "CoreCount" -> coreCount = Integer.parseInt(in.getElementText());
                default -> skip(in);
            }
        }
        return new Instance.CpuOptions(threadsPerCore, numa, coreCount);
    }

    static Instance.VpcAttributes vpcAttributes(XMLStreamReader in) throws XMLStreamException {
        List<String> privateIpAddress = List.of();
        @Nullable String vpcId = null;
        @Nullable String vSwitchId = null;
        @Nullable String natIpAddress = null;
        while (child(in)) {
            switch (in.getLocalName()) {
                case "PrivateIpAddress" -> privateIpAddress = texts(in);
                case "VpcId" -> vpcId = in.getElementText();
                case "VSwitchId" -> vSwitchId = in.getElementText();
                case "NatIpAddress" -> natIpAddress = in.getElementText();
                default -> skip(in);
            }
        }
        return new Instance.VpcAttributes(privateIpAddress, vpcId, vSwitchId, natIpAddress);
    }

    private static Instance.NetworkInterface networkInterface(XMLStreamReader in) throws XMLStreamException {
        @Nullable String type = null;
        @Nullable String primaryIpAddress = null;
        @Nullable String networkInterfaceId = null;
        @Nullable String macAddress = null;
        List<Instance.PrivateIpSet> privateIpSets = List.of();
        while (child(in)) {
            switch (in.getLocalName()) {
                case "Type" -> type = in.getElementText();
                case "PrimaryIpAddress" -> primaryIpAddress = in.getElementText();
                case "NetworkInterfaceId" -> networkInterfaceId = in.getElementText();
                case "MacAddress" -> macAddress = in.getElementText();
                case "PrivateIpSets" -> privateIpSets = privateIpSets(in);
                default -> skip(in);
            }
        }
        return new Instance.NetworkInterface(type, primaryIpAddress, networkInterfaceId, macAddress, privateIpSets);
    }

    private static Instance.PrivateIpSet privateIpSet(XMLStreamReader in) throws XMLStreamException {
        @Nullable String privateIpAddress = null;
        boolean primary = false;
        while (child(in)) {
            switch (in.getLocalName()) {
                case "PrivateIpAddress" -> privateIpAddress = in.getElementText();
                case "Primary" -> primary = in.getElementText().equals("true");
                default -> skip(in);
            }
        }
        return new Instance.PrivateIpSet(privateIpAddress, primary);
    }

    static List<Instance.Tag> tags(XMLStreamReader in) throws XMLStreamException {
        List<Instance.Tag> all = new ArrayList<>();
        while (child(in)) {
            all.add(tag(in));
        }
        return all;
    }

    static List<Instance.NetworkInterface> networkInterfaces(XMLStreamReader in) throws XMLStreamException {
        List<Instance.NetworkInterface> all = new ArrayList<>();
        while (child(in)) {
            all.add(networkInterface(in));
        }
        return all;
    }

    private static List<Instance.PrivateIpSet> privateIpSets(XMLStreamReader in) throws XMLStreamException {
        List<Instance.PrivateIpSet> all = new ArrayList<>();
        while (child(in)) {
            all.add(privateIpSet(in));
        }
        return all;
    }
}
