using System.Collections.Generic;

namespace Spin.Verifier.MachineCode;

/// <summary>A linked image with what is needed to judge it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Linked">The linked file, not stripped.</param>
/// <param name="Assembly">The image's own assembly, which holds its dispatch tables.</param>
/// <param name="Kernel">The kernel's assembly.</param>
/// <param name="Others">The other assemblies that were compiled; they tell whose code is whose.</param>
/// <param name="LoopBounds">Bounds of loops that were proven elsewhere, lines of <c>file:line count</c>; may be empty.</param>
/// <param name="InstructionsPerMicrosecond">How fast the machine is taken to be where a limit is compared with a worst case.</param>
public sealed record ImageToJudge(
    string Name,
    byte[] Linked,
    byte[] Assembly,
    byte[] Kernel,
    IEnumerable<byte[]> Others,
    string LoopBounds,
    long InstructionsPerMicrosecond);
