package dev.tenon.benchmarks.floor;

import static dev.tenon.benchmarks.floor.StaxElements.child;
import static dev.tenon.benchmarks.floor.StaxElements.skip;
import static dev.tenon.benchmarks.floor.StaxElements.texts;
import static dev.tenon.benchmarks.floor.StaxStructures.cpuOptions;
import static dev.tenon.benchmarks.floor.StaxStructures.eipAddress;
import static dev.tenon.benchmarks.floor.StaxStructures.metadataOptions;
import static dev.tenon.benchmarks.floor.StaxStructures.networkInterfaces;
import static dev.tenon.benchmarks.floor.StaxStructures.tags;
import static dev.tenon.benchmarks.floor.StaxStructures.vpcAttributes;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads an instance off a StAX reader, by hand. */
final class StaxInstance {
    private StaxInstance() {}

    static Instance instance(XMLStreamReader in) throws XMLStreamException {
        @Nullable String resourceGroupId = null;
        int memory = 0;
        @Nullable String instanceChargeType = null;
        int cpu = 0;
        @Nullable String osName = null;
        @Nullable String instanceNetworkType = null;
        @Nullable String expiredTime = null;
        @Nullable String imageId = null;
        Instance.@Nullable EipAddress eipAddress = null;
        @Nullable String hostName = null;
        List<Instance.Tag> tags = List.of();
        @Nullable String vlanId = null;
        @Nullable String status = null;
        Instance.@Nullable MetadataOptions metadataOptions = null;
        @Nullable String instanceId = null;
        @Nullable String stoppedMode = null;
        Instance.@Nullable CpuOptions cpuOptions = null;
        @Nullable String startTime = null;
        boolean deletionProtection = false;
        List<String> securityGroupIds = List.of();
        Instance.@Nullable VpcAttributes vpcAttributes = null;
        @Nullable String internetChargeType = null;
        @Nullable String instanceName = null;
        @Nullable String deploymentSetId = null;
        int internetMaxBandwidthOut = 0;
        @Nullable String serialNumber = null;
        @Nullable String osType = null;
        @Nullable String creationTime = null;
        @Nullable String description = null;
        @Nullable String instanceTypeFamily = null;
        List<String> publicIpAddress = List.of();
        @Nullable String gpuSpec = null;
        List<Instance.NetworkInterface> networkInterfaces = List.of();
        double spotPriceLimit = 0;
        boolean deviceAvailable = false;
        @Nullable String saleCycle = null;
        @Nullable String instanceType = null;
        @Nullable String osNameEn = null;
        @Nullable String spotStrategy = null;
        boolean ioOptimized = false;
        @Nullable String zoneId = null;
        @Nullable String clusterId = null;
        int gpuAmount = 0;
        int internetMaxBandwidthIn = 0;
        boolean recyclable = false;
        @Nullable String regionId = null;
        while (child(in)) {
            switch (in.getLocalName()) {
                case "ResourceGroupId" -> resourceGroupId = in.getElementText();
                case "Memory" -> memory = Integer.parseInt(in.getElementText());
                case "InstanceChargeType" -> instanceChargeType = in.getElementText();
                case "Cpu" -> cpu = Integer.parseInt(in.getElementText());
                case "OSName" -> osName = in.getElementText();
                case "InstanceNetworkType" -> instanceNetworkType = in.getElementText();
                case "ExpiredTime" -> expiredTime = in.getElementText();
                case "ImageId" -> imageId = in.getElementText();
                case "EipAddress" -> eipAddress = eipAddress(in);
                case "HostName" -> hostName = in.getElementText();
                case "Tags" -> tags = tags(in);
                case "VlanId" -> vlanId = in.getElementText();
                case "Status" -> status = in.getElementText();
                case "MetadataOptions" -> metadataOptions = metadataOptions(in);
                case "InstanceId" -> instanceId = in.getElementText();
                case "StoppedMode" -> stoppedMode = in.getElementText();
                case "CpuOptions" -> cpuOptions = cpuOptions(in);
                case "StartTime" -> startTime = in.getElementText();
                case "DeletionProtection" ->
                    deletionProtection = in.getElementText().equals("true");
                case "SecurityGroupIds" -> securityGroupIds = texts(in);
                case "VpcAttributes" -> vpcAttributes = vpcAttributes(in);
                case "InternetChargeType" -> internetChargeType = in.getElementText();
                case "InstanceName" -> instanceName = in.getElementText();
                case "DeploymentSetId" -> deploymentSetId = in.getElementText();
                case "InternetMaxBandwidthOut" -> internetMaxBandwidthOut = Integer.parseInt(in.getElementText());
                case "SerialNumber" -> serialNumber = in.getElementText();
                case "OSType" -> osType = in.getElementText();
                case "CreationTime" -> creationTime = in.getElementText();
                case "Description" -> description = in.getElementText();
                case "InstanceTypeFamily" -> instanceTypeFamily = in.getElementText();
                case "PublicIpAddress" -> publicIpAddress = texts(in);
                case "GPUSpec" -> gpuSpec = in.getElementText();
                case "NetworkInterfaces" -> networkInterfaces = networkInterfaces(in);
                case "SpotPriceLimit" -> spotPriceLimit = Double.parseDouble(in.getElementText());
                case "DeviceAvailable" -> deviceAvailable = in.getElementText().equals("true");
                case "SaleCycle" -> saleCycle = in.getElementText();
                case "InstanceType" -> instanceType = in.getElementText();
                case "OSNameEn" -> osNameEn = in.getElementText();
                case "SpotStrategy" -> spotStrategy = in.getElementText();
                case "IoOptimized" -> ioOptimized = in.getElementText().equals("true");
                case "ZoneId" -> zoneId = in.getElementText();
                case "ClusterId" -> clusterId = in.getElementText();
                case "GPUAmount" -> gpuAmount = Integer.parseInt(in.getElementText());
                case "InternetMaxBandwidthIn" -> internetMaxBandwidthIn = Integer.parseInt(in.getElementText());
                case "Recyclable" -> recyclable = in.getElementText().equals("true");
                case "RegionId" -> regionId = in.getElementText();
                default -> skip(in);
            }
        }
        return new Instance(
                resourceGroupId,
                memory,
                instanceChargeType,
                cpu,
                osName,
                instanceNetworkType,
                expiredTime,
                imageId,
                eipAddress,
                hostName,
                tags,
                vlanId,
                status,
                metadataOptions,
                instanceId,
                stoppedMode,
                cpuOptions,
                startTime,
                deletionProtection,
                securityGroupIds,
                vpcAttributes,
                internetChargeType,
                instanceName,
                deploymentSetId,
                internetMaxBandwidthOut,
                serialNumber,
                osType,
                creationTime,
                description,
                instanceTypeFamily,
                publicIpAddress,
                gpuSpec,
                networkInterfaces,
                spotPriceLimit,
                deviceAvailable,
                saleCycle,
                instanceType,
                osNameEn,
                spotStrategy,
                ioOptimized,
                zoneId,
                clusterId,
                gpuAmount,
                internetMaxBandwidthIn,
                recyclable,
                regionId);
    }
}
