using Spin.Analysis;
using System.Collections.Immutable;
using System.IO;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Spin.Verifier.MachineCode;

/// <summary>What a kernel gives a handler of each level: the constants stand in its own metadata, so that they are said once.</summary>
/// <param name="StrandStack">Bytes of a strand's stack, on which Dispatch and Strand handlers run.</param>
/// <param name="InterruptStack">Bytes of the stack of interrupts.</param>
/// <param name="DispatchMicroseconds">The limit of a Dispatch handler that says none.</param>
/// <param name="StrandMicroseconds">The limit of a Strand handler that says none.</param>
internal sealed record KernelLimits(int StrandStack, int InterruptStack, int DispatchMicroseconds, int StrandMicroseconds)
{
    /// <summary>What of a stack is left to what called the handler, and to an interrupt's frame on top of it.</summary>
    internal const int Beneath = 4096;

    /// <summary>Reads them.</summary>
    /// <param name="kernel">The kernel's assembly.</param>
    /// <exception cref="InvalidDataException">One of them is missing.</exception>
    internal static KernelLimits Read(byte[] kernel)
    {
        using PEReader file = new(ImmutableArray.Create(kernel));
        MetadataReader reader = file.GetMetadataReader();
        return new KernelLimits(
            Constant(reader, "Spin.Kernel.Memory", "StackAllocator", "DefaultSize"),
            Constant(reader, "Spin.Kernel.Machine", "CpuStacks", "StackSize"),
            Constant(reader, "Spin.Kernel.Dispatch", "OverrunLimits", "DispatchMicroseconds"),
            Constant(reader, "Spin.Kernel.Dispatch", "OverrunLimits", "StrandMicroseconds"));
    }

    /// <summary>The stack that a handler of a level may take with all that it calls, in bytes.</summary>
    internal int StackOf(Level level) => (level == Level.Interrupt ? InterruptStack : StrandStack) - Beneath;

    /// <summary>The limit of a handler's run in microseconds.</summary>
    internal int LimitOf(HandlerEntry entry) => entry.LimitMicroseconds != 0 ? entry.LimitMicroseconds : UsualLimitOf(entry.Level);

    /// <summary>The limit of a handler that says none, in microseconds.</summary>
    internal int UsualLimitOf(Level level) => level == Level.Strand ? StrandMicroseconds : DispatchMicroseconds;

    private static int Constant(MetadataReader reader, string space, string type, string field)
    {
        foreach (TypeDefinitionHandle handle in reader.TypeDefinitions)
        {
            TypeDefinition definition = reader.GetTypeDefinition(handle);
            if (!reader.StringComparer.Equals(definition.Name, type) || !reader.StringComparer.Equals(definition.Namespace, space))
            {
                continue;
            }

            foreach (FieldDefinitionHandle member in definition.GetFields())
            {
                FieldDefinition candidate = reader.GetFieldDefinition(member);
                if (reader.StringComparer.Equals(candidate.Name, field) && !candidate.GetDefaultValue().IsNil)
                {
                    Constant constant = reader.GetConstant(candidate.GetDefaultValue());
                    return reader.GetBlobReader(constant.Value).ReadInt32();
                }
            }
        }

        throw new InvalidDataException($"the kernel has no constant {space}.{type}.{field}");
    }
}
