package dev.tenon.benchmarks.floor;

import static dev.tenon.benchmarks.floor.ByteStructures.cpuOptions;
import static dev.tenon.benchmarks.floor.ByteStructures.eipAddress;
import static dev.tenon.benchmarks.floor.ByteStructures.metadataOptions;
import static dev.tenon.benchmarks.floor.ByteStructures.networkInterfaces;
import static dev.tenon.benchmarks.floor.ByteStructures.tags;
import static dev.tenon.benchmarks.floor.ByteStructures.vpcAttributes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads an instance of the JSON response straight off its bytes, by hand. */
final class ByteInstance {
    private static final ByteNames INSTANCE = ByteNames.of(
            "ResourceGroupId",
            "Memory",
            "InstanceChargeType",
            "Cpu",
            "OSName",
            "InstanceNetworkType",
            "ExpiredTime",
            "ImageId",
            "EipAddress",
            "HostName",
            "Tags",
            "VlanId",
            "Status",
            "MetadataOptions",
            "InstanceId",
            "StoppedMode",
            "CpuOptions",
            "StartTime",
            "DeletionProtection",
            "SecurityGroupIds",
            "VpcAttributes",
            "InternetChargeType",
            "InstanceName",
            "DeploymentSetId",
            "InternetMaxBandwidthOut",
            "SerialNumber",
            "OSType",
            "CreationTime",
            "Description",
            "InstanceTypeFamily",
            "PublicIpAddress",
            "GPUSpec",
            "NetworkInterfaces",
            "SpotPriceLimit",
            "DeviceAvailable",
            "SaleCycle",
            "InstanceType",
            "OSNameEn",
            "SpotStrategy",
            "IoOptimized",
            "ZoneId",
            "ClusterId",
            "GPUAmount",
            "InternetMaxBandwidthIn",
            "Recyclable",
            "RegionId");

    private ByteInstance() {}

    static Instance instance(ByteReader in) {
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
        in.enter();
        while (in.more()) {
            switch (in.name(INSTANCE)) {
                case 0 -> resourceGroupId = in.text();
                case 1 -> memory = in.integer();
                case 2 -> instanceChargeType = in.text();
                case 3 -> cpu = in.integer();
                case 4 -> osName = in.text();
                case 5 -> instanceNetworkType = in.text();
                case 6 -> expiredTime = in.text();
                case 7 -> imageId = in.text();
                case 8 -> eipAddress = eipAddress(in);
                case 9 -> hostName = in.text();
                case 10 -> tags = tags(in);
                case 11 -> vlanId = in.text();
                case 12 -> status = in.text();
                case 13 -> metadataOptions = metadataOptions(in);
                case 14 -> instanceId = in.text();
                case 15 -> stoppedMode = in.text();
                case 16 -> cpuOptions = cpuOptions(in);
                case 17 -> startTime = in.text();
                case 18 -> deletionProtection = in.flag();
                case 19 -> securityGroupIds = in.texts();
                case 20 -> vpcAttributes = vpcAttributes(in);
                case 21 -> internetChargeType = in.text();
                case 22 -> instanceName = in.text();
                case 23 -> deploymentSetId = in.text();
                case 24 -> internetMaxBandwidthOut = in.integer();
                case 25 -> serialNumber = in.text();
                case 26 -> osType = in.text();
                case 27 -> creationTime = in.text();
                case 28 -> description = in.text();
                case 29 -> instanceTypeFamily = in.text();
                case 30 -> publicIpAddress = in.texts();
                case 31 -> gpuSpec = in.text();
                case 32 -> networkInterfaces = networkInterfaces(in);
                case 33 -> spotPriceLimit = in.number();
                case 34 -> deviceAvailable = in.flag();
                case 35 -> saleCycle = in.text();
                case 36 -> instanceType = in.text();
                case 37 -> osNameEn = in.text();
                case 38 -> spotStrategy = in.text();
                case 39 -> ioOptimized = in.flag();
                case 40 -> zoneId = in.text();
                case 41 -> clusterId = in.text();
                case 42 -> gpuAmount = in.integer();
                case 43 -> internetMaxBandwidthIn = in.integer();
                case 44 -> recyclable = in.flag();
                case 45 -> regionId = in.text();
                default -> in.skip();
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
