namespace Portal.Host.Look;

/// <summary>Gives every page and file the references of its address as the register has them (<see cref="PathKey"/>), once routing has found it.</summary>
internal static class KeysInAddresses
{
    public static Task ReadAsync(HttpContext http, RequestDelegate next)
    {
        foreach (var (name, value) in http.Request.RouteValues.ToList())
        {
            if (value is string written && PathKey.Read(written) is var read && read != written)
            {
                http.Request.RouteValues[name] = read;
            }
        }

        return next(http);
    }
}
