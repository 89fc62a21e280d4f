using System.Collections.Generic;

namespace Spin.Verifier.MachineCode;

/// <summary>A loop: its header lies on every path to its blocks, and a jump leads back to the header.</summary>
/// <param name="Header">The block by which it is entered.</param>
/// <param name="Latches">The blocks that jump back to the header.</param>
/// <param name="Blocks">All its blocks, those of inner loops too.</param>
internal sealed record NaturalLoop(int Header, IReadOnlyList<int> Latches, IReadOnlySet<int> Blocks);
