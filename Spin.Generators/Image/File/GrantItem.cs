using Spin.Generators.Collections;

namespace Spin.Generators.Image.File;

/// <summary>One grant as written in the image project.</summary>
/// <param name="Name">The name of a service or event, with or without its namespace.</param>
/// <param name="Values">The key values granted; empty grants all.</param>
internal sealed record GrantItem(string Name, EquatableArray<long> Values);
