namespace Spin;

/// <summary>Random numbers, seeded from the machine's entropy source. Interrupt-safe, allocates nothing.</summary>
[Service(nameof(KernelServices.Random)), PartOf(KernelPart.Random)]
[Effects(Effects.Writes)]
public interface IRandom
{
    /// <summary>64 random bits.</summary>
    ulong Next();

    /// <summary>Fills a buffer.</summary>
    /// <param name="buffer">What to fill.</param>
    void Fill(System.Span<byte> buffer);
}
