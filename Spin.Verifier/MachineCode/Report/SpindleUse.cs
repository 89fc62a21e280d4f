using System.Collections.Generic;

namespace Spin.Verifier.MachineCode;

/// <summary>What a spindle takes of an image.</summary>
/// <param name="Spindle">The spindle's full name.</param>
/// <param name="Assembly">The assembly that declares it.</param>
/// <param name="Imports">The services and rights that its constructor asks for, by their short names, in its order.</param>
/// <param name="Handlers">How many handlers of it the image binds.</param>
/// <param name="Lines">Lines of source that its machine code comes from. Code that was inlined into others counts for them.</param>
/// <param name="Bytes">Bytes of its machine code.</param>
internal sealed record SpindleUse(string Spindle, string Assembly, IReadOnlyList<string> Imports, int Handlers, int Lines, long Bytes);
