namespace Spin;

/// <summary>A strand that a spindle started: a capability to watch and await it.</summary>
[Effects(Effects.Reads)]
public interface IStrand
{
    /// <summary>Its name.</summary>
    string Name { get; }

    /// <summary>Whether its body has ended.</summary>
    bool HasEnded { get; }

    /// <summary>Blocks the calling strand until this one has ended. Strand level only.</summary>
    [Effects(Effects.Blocks | Effects.Throws | Effects.Writes)]
    void Join();
}
