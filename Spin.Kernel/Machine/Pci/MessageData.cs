namespace Spin.Kernel.Machine;

/// <summary>What a message-signalled interrupt writes: the data says which vector (SDM vol. 3A, 11.11.2).</summary>
internal static class MessageData
{
    /// <summary>The vector. Delivery mode 0 is fixed, trigger mode 0 is edge.</summary>
    private static BitField<uint, uint> Vector => new(shift: 0, width: 8);

    /// <summary>The data that raises a vector, once per message.</summary>
    internal static uint Of(byte vector) => Vector.With(0, vector);
}
