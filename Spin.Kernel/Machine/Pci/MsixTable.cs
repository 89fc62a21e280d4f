using System;

namespace Spin.Kernel.Machine;

/// <summary>A function's table of message-signalled interrupts (PCI Local Bus Specification 3.0, 6.8.2).</summary>
internal sealed unsafe class MsixTable
{
    private readonly PciFunction _function;
    private readonly int _control;
    private readonly MsixEntry* _entries;

    private MsixTable(PciFunction function, int control, MsixEntry* entries, int count)
    {
        _function = function;
        _control = control;
        _entries = entries;
        Count = count;
    }

    /// <summary>How many entries it has.</summary>
    internal int Count { get; }

    /// <summary>
    /// Finds and maps the table of a function that is enabled, masks every entry, and switches the function to it.
    /// </summary>
    /// <returns>Null where the function has none, or one that does not lie in its own memory.</returns>
    internal static MsixTable? Open(PciFunction function, DeviceMemory memory)
    {
        foreach (PciCapability capability in function.Capabilities)
        {
            if (capability.Id == PciCapabilityId.Msix && capability.Offset + MsixCapability.Size <= PciConfiguration.Size)
            {
                return Open(function, capability.Offset, memory);
            }
        }

        return null;
    }

    /// <summary>Has an entry raise a vector at a processor, and unmasks it.</summary>
    internal void Program(int entry, byte localApic, byte vector)
    {
        MsixEntry* place = Entry(entry);
        SetMasked(entry, true);
        place->MessageAddressLow.Value = MessageAddress.Of(localApic);
        place->MessageAddressHigh.Value = 0;
        place->MessageData.Value = MessageData.Of(vector);
        SetMasked(entry, false);
    }

    /// <summary>Masks or unmasks one entry. What would have been sent while masked is sent when it is unmasked.</summary>
    internal void SetMasked(int entry, bool masked)
    {
        MsixEntry* place = Entry(entry);
        place->VectorControl.Value = MsixVectorControl.Masked.With(place->VectorControl.Value, masked);
    }

    /// <summary>Masks all entries at once, or gives them back to their own masks.</summary>
    internal void SetFunctionMasked(bool masked) =>
        _function.Write16(_control, MsixCapability.FunctionMask.With(_function.Read16(_control), masked));

    private static MsixTable? Open(PciFunction function, byte capability, DeviceMemory memory)
    {
        int control = capability + MsixCapability.MessageControl;
        ushort content = function.Read16(control);
        int count = MsixCapability.LastEntry.In(content) + 1;
        uint place = function.Read32(capability + MsixCapability.Table);
        PciRange range = function.Range((int)MsixCapability.TableRegister.In(place));
        ulong offset = MsixCapability.TableOffsetUnits.In(place) * MsixCapability.OffsetUnit;
        ulong length = (ulong)count * MsixEntry.Size;
        if (!range.HasMemory(offset, length))
        {
            return null;
        }

        byte* mapped = memory.MapRegisters(range.Address + offset, length);
        if (mapped == null)
        {
            return null;
        }

        MsixTable table = new(function, control, (MsixEntry*)mapped, count);
        function.Write16(control, MsixCapability.Enable.With(MsixCapability.FunctionMask.With(content, true), true));
        for (int entry = 0; entry < count; entry++)
        {
            table.SetMasked(entry, true);
        }

        table.SetFunctionMasked(false);
        return table;
    }

    private MsixEntry* Entry(int entry)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)entry, (uint)Count);
        return _entries + entry;
    }
}
