package dev.tenon.benchmarks.floor;

import static dev.tenon.benchmarks.floor.JacksonStructures.cpuOptions;
import static dev.tenon.benchmarks.floor.JacksonStructures.eipAddress;
import static dev.tenon.benchmarks.floor.JacksonStructures.metadataOptions;
import static dev.tenon.benchmarks.floor.JacksonStructures.networkInterfaces;
import static dev.tenon.benchmarks.floor.JacksonStructures.tags;
import static dev.tenon.benchmarks.floor.JacksonStructures.vpcAttributes;
import static dev.tenon.benchmarks.floor.JacksonTokens.enter;
import static dev.tenon.benchmarks.floor.JacksonTokens.flag;
import static dev.tenon.benchmarks.floor.JacksonTokens.number;
import static dev.tenon.benchmarks.floor.JacksonTokens.skip;
import static dev.tenon.benchmarks.floor.JacksonTokens.texts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** Reads an instance with jackson-core, by hand. */
final class JacksonInstance {
    private JacksonInstance() {}

    static Instance instance(JsonParser in) {
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
        for (String name = enter(in); name != null; name = in.nextName()) {
            switch (name) {
                case "ResourceGroupId" -> resourceGroupId = in.nextStringValue();
                case "Memory" -> memory = in.nextIntValue(0);
                case "InstanceChargeType" -> instanceChargeType = in.nextStringValue();
                case "Cpu" -> cpu = in.nextIntValue(0);
                case "OSName" -> osName = in.nextStringValue();
                case "InstanceNetworkType" -> instanceNetworkType = in.nextStringValue();
                case "ExpiredTime" -> expiredTime = in.nextStringValue();
                case "ImageId" -> imageId = in.nextStringValue();
                case "EipAddress" -> eipAddress = eipAddress(in);
                case "HostName" -> hostName = in.nextStringValue();
                case "Tags" -> tags = tags(in);
                case "VlanId" -> vlanId = in.nextStringValue();
                case "Status" -> status = in.nextStringValue();
                case "MetadataOptions" -> metadataOptions = metadataOptions(in);
                case "InstanceId" -> instanceId = in.nextStringValue();
                case "StoppedMode" -> stoppedMode = in.nextStringValue();
                case "CpuOptions" -> cpuOptions = cpuOptions(in);
                case "StartTime" -> startTime = in.nextStringValue();
                case "DeletionProtection" -> deletionProtection = flag(in);
                case "SecurityGroupIds" -> securityGroupIds = texts(in);
                case "VpcAttributes" -> vpcAttributes = vpcAttributes(in);
                case "InternetChargeType" -> internetChargeType = in.nextStringValue();
                case "InstanceName" -> instanceName = in.nextStringValue();
                case "DeploymentSetId" -> deploymentSetId = in.nextStringValue();
                case "InternetMaxBandwidthOut" -> internetMaxBandwidthOut = in.nextIntValue(0);
                case "SerialNumber" -> serialNumber = in.nextStringValue();
                case "OSType" -> osType = in.nextStringValue();
                case "CreationTime" -> creationTime = in.nextStringValue();
                case "Description" -> description = in.nextStringValue();
                case "InstanceTypeFamily" -> instanceTypeFamily = in.nextStringValue();
                case "PublicIpAddress" -> publicIpAddress = texts(in);
                case "GPUSpec" -> gpuSpec = in.nextStringValue();
                case "NetworkInterfaces" -> networkInterfaces = networkInterfaces(in);
                case "SpotPriceLimit" -> spotPriceLimit = number(in);
                case "DeviceAvailable" -> deviceAvailable = flag(in);
                case "SaleCycle" -> saleCycle = in.nextStringValue();
                case "InstanceType" -> instanceType = in.nextStringValue();
                case "OSNameEn" -> osNameEn = in.nextStringValue();
                case "SpotStrategy" -> spotStrategy = in.nextStringValue();
                case "IoOptimized" -> ioOptimized = flag(in);
                case "ZoneId" -> zoneId = in.nextStringValue();
                case "ClusterId" -> clusterId = in.nextStringValue();
                case "GPUAmount" -> gpuAmount = in.nextIntValue(0);
                case "InternetMaxBandwidthIn" -> internetMaxBandwidthIn = in.nextIntValue(0);
                case "Recyclable" -> recyclable = flag(in);
                case "RegionId" -> regionId = in.nextStringValue();
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
