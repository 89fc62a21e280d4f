using Spin.Generators.Models;

namespace Spin.Generators.Image.File;

/// <summary>What the project says of a part of the kernel.</summary>
/// <param name="Part">The part.</param>
/// <param name="Choice">Whether the image has it.</param>
internal sealed record PartItem(KernelPart Part, PartChoice Choice);
