"""What the API takes and gives, one file a resource. These types are the published contract."""
